package dev.restante.server;

import dev.restante.settings.MailProtocol;
import java.util.Arrays;
import java.util.Locale;
import picocli.CommandLine;

/**
 * Something that a protocol does without, as {@code --hide} names it.
 *
 * @param protocol where
 * @param name the name of an extension, a capability or a command
 */
record HiddenName(MailProtocol protocol, String name) {

    /** Reads {@code PROTOCOL:NAME}. */
    static final class Converter implements CommandLine.ITypeConverter<HiddenName> {

        @Override
        public HiddenName convert(String value) {
            String[] parts = value.split(":", 2);
            return Arrays.stream(MailProtocol.values())
                    .filter(each -> parts.length == 2
                            && !parts[1].isBlank()
                            && each.name().equals(parts[0].toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .map(each -> new HiddenName(each, parts[1]))
                    .orElseThrow(() -> new CommandLine.TypeConversionException("'" + value
                            + "' is not PROTOCOL:NAME with smtp, lmtp, pop3 or imap, such as smtp:CHUNKING"));
        }
    }
}
