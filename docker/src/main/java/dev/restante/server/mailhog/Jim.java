package dev.restante.server.mailhog;

import static dev.restante.fault.FaultRules.on;
import static dev.restante.fault.FaultRules.onAnyCommand;
import static dev.restante.fault.FaultRules.onConnect;
import static dev.restante.settings.MailProtocol.SMTP;

import dev.restante.fault.FaultRule;
import dev.restante.fault.FaultTrigger;
import dev.restante.fault.Smtp;
import dev.restante.server.http.JsonMembers;
import dev.restante.server.http.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What MailHog's chaos monkey does, and how probably: from 0 to 1.
 *
 * @param disconnect he hangs up at a command
 * @param accept he lets a client in
 * @param linkSpeedAffect he makes a connection slow
 * @param linkSpeedMin how slow at most, in octets a second
 * @param linkSpeedMax how slow at least
 * @param rejectSender he refuses MAIL
 * @param rejectRecipient he refuses RCPT
 * @param rejectAuth he refuses AUTH
 */
record Jim(
        double disconnect,
        double accept,
        double linkSpeedAffect,
        double linkSpeedMin,
        double linkSpeedMax,
        double rejectSender,
        double rejectRecipient,
        double rejectAuth) {

    /** Without a word on him, as MailHog's options have him. */
    static final Jim USUAL = new Jim(0.005, 0.99, 0.1, 1024, 10240, 0.05, 0.05, 0.05);

    /** What is not said does not happen. Throws a {@link Problem} if something cannot be. */
    static Jim read(JsonMembers json) {
        double min = speed(json, "LinkSpeedMin", USUAL.linkSpeedMin);
        return new Jim(
                chance(json, "DisconnectChance", 0),
                chance(json, "AcceptChance", 1),
                chance(json, "LinkSpeedAffect", 0),
                min,
                Math.max(min, speed(json, "LinkSpeedMax", USUAL.linkSpeedMax)),
                chance(json, "RejectSenderChance", 0),
                chance(json, "RejectRecipientChance", 0),
                chance(json, "RejectAuthChance", 0));
    }

    private static double chance(JsonMembers json, String name, double otherwise) {
        double chance = json.number(name).map(Number::doubleValue).orElse(otherwise);
        if (chance >= 0 && chance <= 1) {
            return chance;
        }
        throw Problem.badRequest("%s is a chance from 0 to 1, not %s".formatted(name, chance));
    }

    private static double speed(JsonMembers json, String name, double otherwise) {
        double speed = json.number(name)
                .map(Number::doubleValue)
                .filter(each -> each != 0)
                .orElse(otherwise);
        if (speed >= 1 && speed <= Integer.MAX_VALUE) {
            return speed;
        }
        throw Problem.badRequest("%s is a number of octets a second, from 1 on, not %s".formatted(name, speed));
    }

    Map<String, Double> json() {
        Map<String, Double> json = new LinkedHashMap<>();
        json.put("DisconnectChance", disconnect);
        json.put("AcceptChance", accept);
        json.put("LinkSpeedAffect", linkSpeedAffect);
        json.put("LinkSpeedMin", linkSpeedMin);
        json.put("LinkSpeedMax", linkSpeedMax);
        json.put("RejectSenderChance", rejectSender);
        json.put("RejectRecipientChance", rejectRecipient);
        json.put("RejectAuthChance", rejectAuth);
        return json;
    }

    /** The slow connections are of one speed, halfway between the slowest and the fastest. */
    List<FaultRule> rules() {
        int speed = (int) Math.round((linkSpeedMin + linkSpeedMax) / 2);
        List<FaultRule> rules = new ArrayList<>();
        add(rules, "accept", 1 - accept, onConnect().over(SMTP), FaultTrigger::close);
        add(rules, "link speed", linkSpeedAffect, onConnect().over(SMTP), trigger -> trigger.throttle(speed));
        add(rules, "sender", rejectSender, on(Smtp.MAIL), trigger -> trigger.reply(550, "Invalid sender"));
        add(rules, "recipient", rejectRecipient, on(Smtp.RCPT), trigger -> trigger.reply(550, "Invalid recipient"));
        add(rules, "auth", rejectAuth, on(Smtp.AUTH), trigger -> trigger.reply(535, "Authentication failed"));
        add(rules, "disconnect", disconnect, onAnyCommand().over(SMTP), FaultTrigger::close);
        return rules;
    }

    private static void add(
            List<FaultRule> rules,
            String name,
            double chance,
            FaultTrigger trigger,
            Function<FaultTrigger, FaultRule> action) {
        if (chance > 0) {
            FaultTrigger sometimes = chance == 1 ? trigger : trigger.withProbability(chance, rules.size());
            rules.add(action.apply(sometimes).named("mailhog jim " + name));
        }
    }
}
