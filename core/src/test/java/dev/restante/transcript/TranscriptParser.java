package dev.restante.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a transcript: the README beside the transcripts describes the format. */
final class TranscriptParser {

    private static final Pattern DIALOGUE = Pattern.compile("([CS])(?:\\[(?:(\\w+):)?(\\w+)])?([:-])(?: (.*))?");

    private static final Pattern UNTIL = Pattern.compile("<until (/.*?/)(?: without (/.*/))?>");
    private static final Pattern LAST_COMPRESSED = Pattern.compile("<last-compressed (.*)>");
    private static final Pattern TLS = Pattern.compile("<tls(?: (\\S+))?>");

    private final Spoken spoken;
    private final Setup setup = new Setup();
    private final List<Step> steps = new ArrayList<>();
    private boolean talking;

    private TranscriptParser(Spoken spoken) {
        this.spoken = spoken;
    }

    static Transcript parse(String file, Spoken spoken, List<String> lines) {
        TranscriptParser parser = new TranscriptParser(spoken);
        for (int i = 0; i < lines.size(); i++) {
            parser.line(new Source(file, i + 1, lines.get(i)));
        }
        if (!parser.talking) {
            throw new IllegalArgumentException(file + ": there is neither a C: nor an S: line");
        }
        return new Transcript(file, parser.setup, List.copyOf(parser.steps));
    }

    private void line(Source source) {
        String text = source.text();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        if (text.startsWith("@ ")) {
            directive(source, text.substring(2).split(" +"));
            return;
        }
        Matcher matcher = DIALOGUE.matcher(text);
        if (!matcher.matches()) {
            throw source.malformed("neither a comment, nor a directive, nor a C: or S: line");
        }
        talking = true;
        String said = matcher.group(5) == null ? "" : matcher.group(5);
        boolean client = matcher.group(1).equals("C");
        boolean withCrlf = matcher.group(4).equals(":");
        if (!client && !withCrlf) {
            throw source.malformed("S- is unknown");
        }
        Party party = party(matcher);
        steps.add(client ? client(source, party, said, withCrlf) : server(source, party, said));
    }

    private void directive(Source source, String[] words) {
        if (words[0].equals("mail") && words.length == 4) {
            steps.add(new Step.Mail(source, words[1].equals("<>") ? "" : words[1], words[2], words[3]));
        } else if (talking) {
            throw source.malformed("a setting must stand before the first C: or S: line");
        } else {
            setup.apply(source, words[0], Arrays.copyOfRange(words, 1, words.length));
        }
    }

    private Party party(Matcher matcher) {
        String named = matcher.group(2);
        Spoken protocol = named == null ? spoken : Spoken.valueOf(named.toUpperCase(Locale.ROOT));
        return new Party(protocol, matcher.group(3) == null ? "" : matcher.group(3));
    }

    private static Step client(Source source, Party party, String said, boolean withCrlf) {
        Matcher tls = TLS.matcher(said);
        if (tls.matches()) {
            return new Step.StartTls(source, party, tls.group(1) == null ? "" : tls.group(1));
        }
        Matcher lastCompressed = LAST_COMPRESSED.matcher(said);
        if (lastCompressed.matches()) {
            return new Step.LastCompressed(source, party, lastCompressed.group(1));
        }
        return switch (said) {
            case "<half-close>" -> new Step.HalfClose(source, party);
            case "<compress>" -> new Step.Compress(source, party);
            case "<close>" -> new Step.Close(source, party);
            default -> new Step.Send(source, party, said, withCrlf);
        };
    }

    private static Step server(Source source, Party party, String said) {
        Matcher until = UNTIL.matcher(said);
        if (until.matches()) {
            return new Step.ExpectUntil(source, party, until.group(1), until.group(2));
        }
        return said.equals("<closed>") ? new Step.ExpectClosed(source, party) : new Step.Expect(source, party, said);
    }
}
