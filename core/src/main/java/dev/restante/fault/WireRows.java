package dev.restante.fault;

import dev.restante.fault.HandshakeFault.BrokenHandshake;
import dev.restante.fault.HandshakeFault.SwappedCertificate;
import dev.restante.fault.UnsolicitedResponse.Bye;
import dev.restante.fault.UnsolicitedResponse.Untagged;
import dev.restante.fault.WireFault.Close;
import dev.restante.fault.WireFault.Delay;
import dev.restante.fault.WireFault.Dribble;
import dev.restante.fault.WireFault.Garbage;
import dev.restante.fault.WireFault.Reset;
import dev.restante.fault.WireFault.Stall;
import dev.restante.fault.WireFault.Throttle;
import dev.restante.words.Times;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Faults of the connection in JSON. */
final class WireRows {

    static final List<FaultRow<?>> ROWS = List.of(
            FaultRow.of(
                    "bye",
                    Bye.class,
                    json -> CodeAndText.read(json, Bye::new),
                    bye -> CodeAndText.write(bye.code(), bye.text())),
            FaultRow.of(
                    "untagged",
                    Untagged.class,
                    json -> new Untagged(json.texts()),
                    untagged -> FaultJson.oneOrMore(untagged.responses())),
            FaultRow.of("delay", Delay.class, WireRows::delay, WireRows::json),
            FaultRow.of("throttle", Throttle.class, json -> new Throttle(json.integer()), Throttle::octetsPerSecond),
            FaultRow.of("dribble", Dribble.class, WireRows::dribble, WireRows::json),
            FaultRow.of("close", Close.class, new Close()),
            FaultRow.of("reset", Reset.class, new Reset()),
            FaultRow.of("stall", Stall.class, new Stall()),
            FaultRow.of("garbage", Garbage.class, WireRows::garbage, WireRows::json),
            FaultRow.of("breakHandshake", BrokenHandshake.class, new BrokenHandshake()),
            FaultRow.of(
                    "showCertificate",
                    SwappedCertificate.class,
                    json -> new SwappedCertificate(json.oneOf(List.of(CertificateFlaw.values()), CertificateFlaw::key)),
                    swapped -> swapped.flaw().key()));

    private WireRows() {}

    private static Delay delay(JsonValue json) {
        if (!json.isObject()) {
            return new Delay(json.time(), Duration.ZERO, 0);
        }
        JsonObject fields = json.object(List.of("time", "jitter", "seed"));
        Delay fixed = fields.read("time", value -> new Delay(value.time(), Duration.ZERO, 0));
        Delay jittering = fields.read("jitter", fixed, value -> new Delay(fixed.time(), value.time(), 0));
        return new Delay(fixed.time(), jittering.jitter(), fields.read("seed", 0L, JsonValue::whole));
    }

    private static Object json(Delay delay) {
        if (delay.jitter().isZero() && delay.seed() == 0) {
            return Times.written(delay.time());
        }
        Map<String, Object> json =
                FaultJson.object("time", Times.written(delay.time()), "jitter", Times.written(delay.jitter()));
        json.put("seed", delay.seed());
        return json;
    }

    private static Dribble dribble(JsonValue json) {
        JsonObject fields = json.object(List.of("octets", "pause"));
        Dribble quick = fields.read("octets", value -> new Dribble(value.integer(), Duration.ZERO));
        return fields.read("pause", value -> new Dribble(quick.octets(), value.time()));
    }

    private static Object json(Dribble dribble) {
        return FaultJson.object("octets", dribble.octets(), "pause", Times.written(dribble.pause()));
    }

    private static Garbage garbage(JsonValue json) {
        if (!json.isObject()) {
            return new Garbage(json.integer(), 0);
        }
        JsonObject fields = json.object(List.of("octets", "seed"));
        Garbage garbage = fields.read("octets", value -> new Garbage(value.integer(), 0));
        return new Garbage(garbage.octets(), fields.read("seed", 0L, JsonValue::whole));
    }

    private static Object json(Garbage garbage) {
        return garbage.seed() == 0
                ? garbage.octets()
                : FaultJson.object("octets", garbage.octets(), "seed", garbage.seed());
    }
}
