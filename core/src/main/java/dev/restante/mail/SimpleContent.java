package dev.restante.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a simple mail: mixed (related (alternative (text, HTML), images), attachments), of which as little as
 * will do.
 */
final class SimpleContent {

    @Nullable
    String text;

    @Nullable
    String html;

    private final List<File> attachments = new ArrayList<>();
    private final List<File> images = new ArrayList<>();

    private record File(String name, String contentType, byte[] octets) {}

    /** Fills a part. */
    private interface Filling {

        void fill(MimePart part) throws MessagingException;
    }

    void attach(String fileName, String contentType, byte[] octets) {
        attachments.add(new File(fileName, contentType, octets.clone()));
    }

    void inline(String contentId, String contentType, byte[] octets) {
        images.add(new File(contentId, contentType, octets.clone()));
    }

    void writeTo(MimePart message) throws MessagingException {
        List<Filling> parts = new ArrayList<>();
        parts.add(this::writeBody);
        attachments.forEach(file -> parts.add(part -> writeAttachment(file, part)));
        write("mixed", parts, message);
    }

    private void writeBody(MimePart part) throws MessagingException {
        List<Filling> parts = new ArrayList<>();
        parts.add(this::writeTexts);
        images.forEach(file -> parts.add(image -> writeImage(file, image)));
        write("related", parts, part);
    }

    private void writeTexts(MimePart part) throws MessagingException {
        List<Filling> parts = new ArrayList<>();
        if (text != null || html == null) {
            String body = text == null ? "" : text;
            parts.add(plain -> plain.setText(body, "utf-8"));
        }
        if (html != null) {
            parts.add(rich -> rich.setText(html, "utf-8", "html"));
        }
        write("alternative", parts, part);
    }

    private static void write(String subtype, List<Filling> parts, MimePart into) throws MessagingException {
        if (parts.size() == 1) {
            parts.get(0).fill(into);
            return;
        }
        MimeMultipart multipart = new MimeMultipart(subtype);
        for (Filling each : parts) {
            MimeBodyPart part = new MimeBodyPart();
            each.fill(part);
            multipart.addBodyPart(part);
        }
        into.setContent(multipart);
    }

    private static void writeAttachment(File file, MimePart part) throws MessagingException {
        writeFile(file, part);
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
    }

    private static void writeImage(File file, MimePart part) throws MessagingException {
        writeFile(file, part);
        part.setHeader("Content-ID", "<" + file.name() + ">");
        part.setDisposition(Part.INLINE);
    }

    private static void writeFile(File file, MimePart part) throws MessagingException {
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.octets(), file.contentType())));
    }
}
