package dev.restante.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;

/** Calls what every full JDK can do, although it declares that it may not. */
final class JdkCrypto {

    private JdkCrypto() {}

    /** Something of the JDK that only fails where the runtime has been cut down. */
    interface Call<T> {
        T run() throws GeneralSecurityException, IOException;
    }

    static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(
                    "This Java runtime cannot make certificates: " + e.getMessage()
                            + ". One that was made by jlink needs the module jdk.crypto.ec up to Java 21",
                    e);
        }
    }
}
