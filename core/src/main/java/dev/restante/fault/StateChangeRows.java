package dev.restante.fault;

import dev.restante.fault.StateChange.Bounce;
import dev.restante.fault.StateChange.DeleteMailbox;
import dev.restante.fault.StateChange.ExpireTokens;
import dev.restante.fault.StateChange.Expunge;
import dev.restante.fault.StateChange.FillQuota;
import dev.restante.fault.StateChange.MakeReadOnly;
import dev.restante.fault.StateChange.NewMessage;
import dev.restante.fault.StateChange.NewUidValidity;
import java.util.List;
import java.util.function.Function;

/** Changes of the mailboxes in JSON. */
final class StateChangeRows {

    private static final String MAILBOX = "mailbox";
    private static final String ALL = "all";

    static final List<FaultRow<?>> ROWS = List.of(
            FaultRow.of("expunge", Expunge.class, StateChangeRows::expunge, StateChangeRows::json),
            FaultRow.of("newMessage", NewMessage.class, StateChangeRows::newMessage, StateChangeRows::json),
            ofMailbox("newUidValidity", NewUidValidity.class, NewUidValidity::new, NewUidValidity::mailbox),
            ofMailbox("deleteMailbox", DeleteMailbox.class, DeleteMailbox::new, DeleteMailbox::mailbox),
            FaultRow.of("fillQuota", FillQuota.class, new FillQuota()),
            FaultRow.of("expireTokens", ExpireTokens.class, new ExpireTokens()),
            ofMailbox("makeReadOnly", MakeReadOnly.class, MakeReadOnly::new, MakeReadOnly::mailbox),
            FaultRow.of(
                    "bounce",
                    Bounce.class,
                    StateChangeRows::bounce,
                    bounce -> FaultJson.object("status", bounce.status(), "text", bounce.text())));

    private StateChangeRows() {}

    private static <F extends Fault> FaultRow<F> ofMailbox(
            String key, Class<F> type, Function<String, F> make, Function<F, String> mailbox) {
        return FaultRow.of(key, type, json -> make.apply(json.textOr("")), fault -> {
            String name = mailbox.apply(fault);
            return name.isEmpty() ? FaultRow.NOTHING : name;
        });
    }

    private static Expunge expunge(JsonValue json) {
        if (!json.isObject()) {
            return new Expunge("", count(json));
        }
        JsonObject fields = json.object(List.of("count", MAILBOX));
        int count = fields.read("count", StateChangeRows::count);
        return fields.read(MAILBOX, new Expunge("", count), value -> new Expunge(value.text(), count));
    }

    private static int count(JsonValue json) {
        if (ALL.equals(json.value())) {
            return 0;
        }
        int count = json.isNumber() ? json.integer() : 0;
        if (count < 1) {
            throw json.not("a number of messages from 1, or \"all\"");
        }
        return count;
    }

    private static Object json(Expunge expunge) {
        Object count = expunge.count() == 0 ? ALL : expunge.count();
        return expunge.mailbox().isEmpty() ? count : FaultJson.object("count", count, MAILBOX, expunge.mailbox());
    }

    private static NewMessage newMessage(JsonValue json) {
        if (json.isText()) {
            return new NewMessage("", json.text());
        }
        JsonObject fields = json.object(List.of("subject", MAILBOX));
        NewMessage message = fields.read("subject", value -> new NewMessage("", value.text()));
        return fields.read(MAILBOX, message, value -> new NewMessage(value.text(), message.subject()));
    }

    private static Object json(NewMessage message) {
        return message.mailbox().isEmpty()
                ? message.subject()
                : FaultJson.object("subject", message.subject(), MAILBOX, message.mailbox());
    }

    private static Bounce bounce(JsonValue json) {
        if (json.isText()) {
            String[] line = json.text().split(" ", 2);
            return new Bounce(line[0], line.length == 2 ? line[1] : "");
        }
        JsonObject fields = json.object(List.of("status", "text"));
        Bounce bounce = fields.read("status", value -> new Bounce(value.text(), ""));
        return fields.read("text", bounce, value -> new Bounce(bounce.status(), value.text()));
    }
}
