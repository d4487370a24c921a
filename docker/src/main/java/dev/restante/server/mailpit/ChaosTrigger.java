package dev.restante.server.mailpit;

import dev.restante.fault.ActiveFault;
import dev.restante.fault.Answer.Reply;
import dev.restante.fault.FaultRule;
import dev.restante.fault.FaultTrigger;
import dev.restante.fault.Faults;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How often chaos strikes somewhere, and with what.
 *
 * @param point where
 * @param code of the reply, from 400 to 599
 * @param percent how often: from 0 to 100
 */
record ChaosTrigger(ChaosPoint point, int code, int percent) {

    private static final int ALWAYS = 100;

    /** What a client wants. Throws a {@link Problem} if it cannot be. */
    static ChaosTrigger read(ChaosPoint point, JsonMembers json) {
        int code = json.wholeNumber("ErrorCode").filter(each -> each != 0).orElse(point.usualCode());
        int percent = json.wholeNumber("Probability").orElse(0);
        if (code < 400 || code > 599) {
            throw Problem.badRequest("error code must be between 400 and 599");
        }
        if (percent < 0 || percent > ALWAYS) {
            throw Problem.badRequest("probability must be between 0 and 100");
        }
        return new ChaosTrigger(point, code, percent);
    }

    /** What is at work. */
    static ChaosTrigger in(Faults faults, ChaosPoint point) {
        return faults.find(point.ruleName())
                .map(active -> of(point, active))
                .orElse(new ChaosTrigger(point, point.usualCode(), 0));
    }

    private static ChaosTrigger of(ChaosPoint point, ActiveFault active) {
        FaultRule rule = active.rule();
        int code = rule.faults().stream()
                .filter(Reply.class::isInstance)
                .map(each -> ((Reply) each).code())
                .findFirst()
                .orElse(point.usualCode());
        int percent = (int) Math.round(rule.occurrences().probability() * ALWAYS);
        return new ChaosTrigger(point, code, active.isOn() ? percent : 0);
    }

    /** Takes the place of the rule that was there. A code that is worth remembering is kept in one that is off. */
    void putInto(Faults faults) {
        faults.find(point.ruleName()).ifPresent(ActiveFault::close);
        if (percent > 0 || code != point.usualCode()) {
            ActiveFault active = faults.add(rule());
            if (percent == 0) {
                active.switchOff();
            }
        }
    }

    private FaultRule rule() {
        FaultTrigger moment = point.moment();
        FaultTrigger sometimes = percent == 0 || percent == ALWAYS
                ? moment
                : moment.withProbability((double) percent / ALWAYS, point.ordinal());
        return sometimes
                .reply(code, "Chaos " + point.title().toLowerCase(Locale.ROOT) + " error")
                .named(point.ruleName());
    }

    Map<String, Integer> json() {
        Map<String, Integer> json = new LinkedHashMap<>();
        json.put("ErrorCode", code);
        json.put("Probability", percent);
        return json;
    }
}
