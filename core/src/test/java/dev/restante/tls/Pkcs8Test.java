package dev.restante.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys as files have them. */
class Pkcs8Test {

    private final KeyPair keys = Issuer.generateKeys();

    @Test
    void hasThePublicKeyInIt() {
        String encoded = HexFormat.of().formatHex(Pkcs8.encode(keys.getPrivate(), keys.getPublic()));
        String publicKey = HexFormat.of().formatHex(keys.getPublic().getEncoded());
        assertThat(encoded).endsWith(publicKey.substring(publicKey.length() - 2 * 65));
    }

    /** Numbers with a sign octet, of full length, and with zeros before them. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1", "80", "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632550", "0100000000"})
    void isReadAsTheSameKey(String number) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        KeyFactory factory = KeyFactory.getInstance("EC");
        BigInteger scalar = new BigInteger(number, 16);
        PrivateKey key =
                factory.generatePrivate(new ECPrivateKeySpec(scalar, curve.getParameterSpec(ECParameterSpec.class)));

        byte[] encoded = Pkcs8.encode(key, keys.getPublic());

        ECPrivateKey read = (ECPrivateKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        assertThat(read.getS()).isEqualTo(scalar);
        assertThat(encoded).hasSize(138);
    }
}
