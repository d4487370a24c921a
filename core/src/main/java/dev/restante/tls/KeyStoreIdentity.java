package dev.restante.tls;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Finds a user's own certificate and key in a key store. */
final class KeyStoreIdentity {

    private KeyStoreIdentity() {}

    static KeyMaterial read(Path file, char[] password) {
        return read(file.toString(), load(file, password), password);
    }

    static KeyMaterial read(KeyStore store, char[] password) {
        return read("The key store", store, password);
    }

    private static KeyStore load(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            // The JDK's PKCS12 reads JKS as well.
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return store;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("There is no file " + file, e);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? file + ": the password is wrong"
                            : file + " cannot be read as a PKCS#12 or JKS key store: " + e.getMessage(),
                    e);
        }
    }

    private static KeyMaterial read(String where, KeyStore store, char[] password) {
        try {
            String alias = onlyKey(where, store);
            KeyMaterial material = new KeyMaterial(
                    (PrivateKey) store.getKey(alias, password),
                    Arrays.stream(store.getCertificateChain(alias))
                            .map(X509Certificate.class::cast)
                            .toList());
            if (!material.belongsTogether()) {
                throw new IllegalArgumentException(where + ": the key '" + alias + "' does not belong to its"
                        + " certificate, or is of another kind than RSA, EC and Ed25519");
            }
            return material;
        } catch (UnrecoverableKeyException e) {
            throw new IllegalArgumentException(where + ": the password does not open the key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(where + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String onlyKey(String where, KeyStore store) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String alias : Collections.list(store.aliases())) {
            if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
                keys.add(alias);
            }
        }
        if (keys.size() != 1) {
            throw new IllegalArgumentException(where + " needs to have one private key, but "
                    + (keys.isEmpty() ? "has none" : "has " + String.join(", ", keys)));
        }
        return keys.get(0);
    }
}
