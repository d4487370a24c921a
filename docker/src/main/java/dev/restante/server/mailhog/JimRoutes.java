package dev.restante.server.mailhog;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.Faults;
import dev.restante.server.http.Answer;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Problem;
import dev.restante.server.http.Request;
import dev.restante.server.http.Route;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Jim, the chaos monkey: fault rules, one for each thing that he does. */
final class JimRoutes {

    private final Faults faults;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Jim jim; // guarded by lock; null when nobody has invited him

    private JimRoutes(Faults faults) {
        this.faults = faults;
    }

    static List<Route> of(Faults faults) {
        JimRoutes routes = new JimRoutes(faults);
        return List.of(
                Route.of("GET", "/api/v2/jim", routes::get),
                Route.of("POST", "/api/v2/jim", routes::invite),
                Route.of("PUT", "/api/v2/jim", routes::change),
                Route.of("DELETE", "/api/v2/jim", routes::dismiss));
    }

    private Answer get(Request request) {
        lock.lock();
        try {
            return Answer.json(present().json());
        } finally {
            lock.unlock();
        }
    }

    private Answer invite(Request request) {
        Jim wanted = request.body().length == 0 ? Jim.USUAL : Jim.read(JsonMembers.of(request));
        lock.lock();
        try {
            if (find().isPresent()) {
                throw Problem.badRequest("Jim is here already: change him by PUT");
            }
            put(wanted);
            return Replies.done().withStatus(201);
        } finally {
            lock.unlock();
        }
    }

    private Answer change(Request request) {
        Jim wanted = Jim.read(JsonMembers.of(request));
        lock.lock();
        try {
            remove(present());
            put(wanted);
            return Replies.done();
        } finally {
            lock.unlock();
        }
    }

    private Answer dismiss(Request request) {
        lock.lock();
        try {
            remove(present());
            jim = null;
            return Replies.done();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever removes all his rules has dismissed him. */
    private Optional<Jim> find() {
        return Optional.ofNullable(jim)
                .filter(each -> each.rules().isEmpty()
                        || each.rules().stream()
                                .anyMatch(rule -> faults.find(rule.name()).isPresent()));
    }

    private Jim present() {
        return find().orElseThrow(() -> Problem.notFound("Jim is not here: invite him by POST"));
    }

    private void put(Jim wanted) {
        wanted.rules().forEach(faults::add);
        jim = wanted;
    }

    private void remove(Jim old) {
        old.rules().forEach(rule -> faults.find(rule.name()).ifPresent(ActiveFault::close));
    }
}
