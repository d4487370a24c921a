package dev.restante.fault;

import dev.restante.fault.Answer.Err;
import dev.restante.fault.Answer.Reply;
import dev.restante.fault.Answer.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers in JSON: an object, or the line as it is on the wire. */
final class AnswerRows {

    private static final Pattern REPLY_LINE =
            Pattern.compile("([0-9]{3})(?: ([245]\\.[0-9]{1,3}\\.[0-9]{1,3}))?(?: (.*))?");

    static final List<FaultRow<?>> ROWS = List.of(
            FaultRow.of("reply", Reply.class, AnswerRows::reply, AnswerRows::json),
            FaultRow.of(
                    "err",
                    Err.class,
                    json -> CodeAndText.read(json, Err::new),
                    err -> CodeAndText.write(err.code(), err.text())),
            status("no", Status.Word.NO),
            status("bad", Status.Word.BAD),
            status("ok", Status.Word.OK));

    private AnswerRows() {}

    private static FaultRow<Status> status(String key, Status.Word word) {
        return new FaultRow<>(
                key,
                Status.class,
                status -> status.status() == word,
                json -> CodeAndText.read(json, (code, text) -> new Status(word, code, text)),
                status -> CodeAndText.write(status.code(), status.text()));
    }

    private static Reply reply(JsonValue json) {
        if (json.isText()) {
            return replyLine(json);
        }
        JsonObject fields = json.object(List.of("code", "enhanced", "text"));
        Reply plain = fields.read("code", value -> new Reply(value.integer(), "", List.of()));
        Reply enhanced = fields.read("enhanced", plain, value -> new Reply(plain.code(), value.text(), List.of()));
        return fields.read("text", enhanced, value -> new Reply(plain.code(), enhanced.enhanced(), value.texts()));
    }

    private static Reply replyLine(JsonValue json) {
        Matcher line = REPLY_LINE.matcher(json.text());
        if (!line.matches()) {
            throw json.not("a reply such as \"451 4.7.1 Try again later\", or an object with code, enhanced, text");
        }
        return new Reply(Integer.parseInt(line.group(1)), orEmpty(line.group(2)), List.of(orEmpty(line.group(3))));
    }

    private static String orEmpty(@Nullable String group) {
        return group == null ? "" : group;
    }

    private static Map<String, Object> json(Reply reply) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", reply.code());
        if (!reply.enhanced().isEmpty()) {
            json.put("enhanced", reply.enhanced());
        }
        if (!reply.lines().equals(List.of(""))) {
            json.put("text", FaultJson.oneOrMore(reply.lines()));
        }
        return json;
    }
}
