package dev.restante.magic;

import dev.restante.fault.CountedPer;
import dev.restante.fault.Fault;
import dev.restante.fault.FaultRule;
import dev.restante.fault.FaultTrigger;
import dev.restante.fault.StateChange;
import dev.restante.fault.WireFault;
import java.util.List;

/**
 * What one tag of an address asks for.
 *
 * @param text the tag, in lower case
 * @param place where it works
 * @param times how often; 0 for each time
 * @param per what is counted by itself
 * @param faults what happens, one at least
 */
record Tag(String text, Place place, int times, CountedPer per, List<Fault> faults) {

    /** As much as a rule takes. */
    private static final int MAX_NAME = 100;

    /** Whether it leaves the answer as it is, so that others can strike as well. */
    boolean goesAlong() {
        return faults.stream().allMatch(each -> each instanceof WireFault.Delay || each instanceof StateChange);
    }

    /** Whether it strikes each time where the other one, which comes later, would strike instead of it. */
    boolean leavesNoTurnTo(Tag other) {
        return times == 0 && place == other.place && !goesAlong() && !other.goesAlong();
    }

    /** The same as a rule. */
    FaultRule rule(String address, Role role) {
        FaultTrigger always = role.only(place.trigger(), address).per(per);
        FaultTrigger trigger = times == 0 ? always : always.times(times);
        FaultRule rule = trigger.with(faults.get(0));
        for (Fault each : faults.subList(1, faults.size())) {
            rule = rule.with(each);
        }
        String name = text + " of " + address;
        return rule.named(name.substring(0, Math.min(name.length(), MAX_NAME)));
    }
}
