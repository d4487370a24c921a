package dev.restante.pop3;

import java.util.Set;

/**
 * UTF8 (RFC 6856 section 2): a client says that it understands UTF-8, so that texts may have it. Names and passwords
 * may have it before that too, as the parameter USER of the capability says (section 2.2).
 */
final class Utf8 {

    static final String TAG = "UTF8";

    private Utf8() {}

    static Pop3Command row() {
        return new Pop3Command(TAG, "", Set.of(Pop3State.AUTHORIZATION), Utf8::enable)
                .announcing(Pop3Capability.always(TAG + " USER"));
    }

    private static Pop3Reply enable(Pop3Session session, Arguments arguments) throws Pop3Exception {
        arguments.none();
        session.wording().useUtf8();
        return Pop3Reply.ok("Texts are UTF-8 from here on");
    }
}
