package dev.restante.authenticity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with macros in an SPF record (RFC 7208 section 7). Immutable. */
final class MacroString {

    // domain-end = ( "." toplabel [ "." ] ) / macro-expand
    private static final Pattern DOMAIN_END =
            Pattern.compile("\\.(?=[A-Za-z0-9-]*[A-Za-z-])[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.?$");

    private final List<Part> parts;

    private MacroString(List<Part> parts) {
        this.parts = parts;
    }

    /** A literal or a macro. */
    sealed interface Part permits Literal, SpfMacro {

        String expand(SpfSession session, String domain);
    }

    record Literal(String text) implements Part {

        @Override
        public String expand(SpfSession session, String domain) {
            return text;
        }
    }

    // macro-string = *( macro-expand / macro-literal )
    static MacroString parse(String text) throws Refusal {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '%') {
                Matcher macro = SpfMacro.FORM.matcher(text).region(i, text.length());
                if (!macro.lookingAt()) {
                    throw wrong("\"" + text + "\" has a % that begins no macro");
                }
                parts.add(SpfMacro.of(macro));
                i = macro.end();
            } else {
                parts.add(new Literal(literal(text, i)));
                i++;
            }
        }
        return new MacroString(List.copyOf(parts));
    }

    // macro-literal = %x21-24 / %x26-7E
    private static String literal(String text, int at) throws Refusal {
        char c = text.charAt(at);
        if (c <= ' ' || c >= 0x7F) {
            throw wrong("\"" + Shown.value(text) + "\" has a character that is not printable ASCII");
        }
        return String.valueOf(c);
    }

    // domain-spec = macro-string domain-end
    static MacroString parseDomain(String text) throws Refusal {
        MacroString parsed = parse(text);
        boolean endsInMacro = text.endsWith("}")
                && !parsed.parts.isEmpty()
                && parsed.parts.get(parsed.parts.size() - 1) instanceof SpfMacro;
        if (!endsInMacro && !DOMAIN_END.matcher(text).find()) {
            throw wrong("\"" + text + "\" is no domain");
        }
        return parsed;
    }

    /** The domain that it stands for, without labels at its beginning if it is too long (section 7.3). */
    String expand(SpfSession session, String domain) {
        var expanded = new StringBuilder();
        parts.forEach(part -> expanded.append(part.expand(session, domain)));
        String name = DomainName.normal(expanded.toString());
        while (name.length() > DomainName.MAX_LENGTH && name.indexOf('.') >= 0) {
            int excess = name.length() - DomainName.MAX_LENGTH;
            int dot = name.indexOf('.', excess - 1);
            name = dot < 0 ? name.substring(name.lastIndexOf('.') + 1) : name.substring(dot + 1);
        }
        return name;
    }

    private static Refusal wrong(String reason) {
        return new Refusal(Verdict.PERMERROR, reason);
    }
}
