package dev.restante.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class OneKeyManagerTest {

    @Test
    void offersItsKeyWhereTheAlgorithmIsAskedFor() throws GeneralSecurityException {
        KeyMaterial own = Certificates.own("EC");
        OneKeyManager manager = new OneKeyManager(own);
        String alias = manager.chooseEngineServerAlias("EC", null, null);

        assertThat(alias).isNotNull();
        assertThat(manager.chooseClientAlias(new String[] {"RSA", "EC"}, null, null))
                .isEqualTo(alias);
        assertThat(manager.getServerAliases("EC", null)).containsExactly(alias);
        assertThat(manager.getPrivateKey(alias)).isEqualTo(own.key());
        assertThat(manager.getCertificateChain(alias)).containsExactlyElementsOf(own.chain());
    }

    @Test
    void offersNothingElse() throws GeneralSecurityException {
        OneKeyManager manager = new OneKeyManager(Certificates.own("EC"));

        assertThat(manager.chooseEngineServerAlias("RSA", null, null)).isNull();
        assertThat(manager.chooseEngineClientAlias(new String[] {"RSA", "EdDSA"}, null, null))
                .isNull();
        assertThat(manager.getClientAliases("RSA", null)).isNull();
        assertThat(manager.getPrivateKey("other")).isNull();
        assertThat(manager.getCertificateChain("other")).isNull();
    }
}
