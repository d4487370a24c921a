package dev.restante;

import dev.restante.conversation.DeliveryAttempt;
import dev.restante.smtp.AttemptLog;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Those of the log of this JVM. */
record RecordedAttempts(AttemptLog log, Predicate<DeliveryAttempt> which) implements DeliveryAttempts {

    @Override
    public List<DeliveryAttempt> list() {
        return log.list().stream().filter(which).toList();
    }

    @Override
    public DeliveryAttempts matching(Predicate<DeliveryAttempt> narrower) {
        return new RecordedAttempts(log, which.and(narrower));
    }

    /** Shows all of them, a line each. */
    @Override
    public String toString() {
        return list().stream().map(DeliveryAttempt::toString).collect(Collectors.joining("\n"));
    }
}
