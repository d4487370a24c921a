package dev.restante.server.mailpit;

import dev.restante.decode.PartContent;
import dev.restante.mail.Attachment;
import dev.restante.mail.InlineImage;
import dev.restante.mail.ReceivedMail;
import dev.restante.mime.MimePart;
import dev.restante.server.html.HarmlessTypes;
import dev.restante.server.http.Answer;
import dev.restante.server.http.Problem;
import dev.restante.server.live.PartNumbers;
import java.util.stream.Stream;

/** The octets of a part. What could run in a browser, or be anything, is a file to be saved. */
final class PartAnswer {

    private PartAnswer() {}

    static Answer of(ReceivedMail mail, String number) {
        MimePart part = new PartNumbers(mail.message().mime())
                .find(number)
                .orElseThrow(() -> Problem.notFound("There is no part %s in this message".formatted(number)));
        String type = part.contentType().fullType();
        byte[] octets = PartContent.bytes(part);
        return HarmlessTypes.isImage(type) || type.equals("text/plain")
                ? Answer.of(type, octets)
                : Answer.download(fileName(mail, part, number), type, octets);
    }

    private static String fileName(ReceivedMail mail, MimePart part, String number) {
        return Stream.concat(
                        mail.attachments().stream(),
                        mail.inlineImages().stream().map(InlineImage::content))
                .filter(each -> each.part() == part)
                .map(Attachment::fileName)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("part-" + number);
    }
}
