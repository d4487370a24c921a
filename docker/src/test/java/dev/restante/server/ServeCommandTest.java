package dev.restante.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.restante.MailServer;
import dev.restante.settings.DeliveryReports;
import dev.restante.settings.Listener;
import dev.restante.settings.MailProtocol;
import dev.restante.settings.TlsPolicy;
import dev.restante.settings.VrfyPolicy;
import dev.restante.tls.ClientCertificates;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class ServeCommandTest {

    private static final Map<String, String> NO_VARIABLES = Map.of();
    private static final Map<String, String> FREE_PORTS = RestanteProcess.FREE_PORTS;

    private static ServeCommand parsed(Map<String, String> environment, String... args) {
        ServeCommand command = new ServeCommand();
        Main.commandLine(command, environment).parseArgs(args);
        return command;
    }

    static List<OptionSpec> options() {
        return Main.commandLine(new ServeCommand(), NO_VARIABLES)
                .getCommandSpec()
                .options();
    }

    static List<OptionSpec> settings() {
        return options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .toList();
    }

    static List<OptionSpec> switches() {
        return settings().stream()
                .filter(option -> option.type() == boolean.class)
                .toList();
    }

    @Test
    void listensOnLoopbackAndTheUsualPortsByDefault() {
        ServeCommand command = parsed(NO_VARIABLES);

        assertThat(command.ports.host).isEqualTo("127.0.0.1");
        assertThat(command.ports.smtp).isEqualTo(1025);
        assertThat(command.ports.pop3).isEqualTo(1110);
        assertThat(command.ports.imap).isEqualTo(1143);
        assertThat(command.ports.lmtp).as("no LMTP").isNull();
        assertThat(command.passwords()).isEmpty();
        assertThat(command.strict).isFalse();
        assertThat(command.magicAddresses).isFalse();
        assertThat(command.protocols.proxyProtocol).isFalse();
        assertThat(command.protocols.xclient).isFalse();
        assertThat(command.demo).isFalse();
    }

    @Test
    void takesOptionsFromTheCommandLine() {
        ServeCommand command =
                parsed(NO_VARIABLES, "--host=localhost", "--smtp-port=0", "--pop3-port", "65535", "--strict");

        assertThat(command.ports.host).isEqualTo("127.0.0.1");
        assertThat(command.ports.smtp).isZero();
        assertThat(command.ports.pop3).isEqualTo(65535);
        assertThat(command.strict).isTrue();
    }

    @Test
    void takesOptionsFromVariables() {
        ServeCommand command = parsed(Map.of(
                "RESTANTE_HOST", "::1",
                "RESTANTE_SMTP_PORT", "1",
                "RESTANTE_POP3_PORT", "2",
                "RESTANTE_IMAP_PORT", "3",
                "RESTANTE_LMTP_PORT", "4",
                "RESTANTE_ACCOUNT", "jane:secret",
                "RESTANTE_STRICT", "true",
                "RESTANTE_PROXY_PROTOCOL", "true",
                "RESTANTE_XCLIENT", "1",
                "RESTANTE_DEMO", "1"));

        assertThat(command.ports.host).isEqualTo("0:0:0:0:0:0:0:1");
        assertThat(List.of(command.ports.smtp, command.ports.pop3, command.ports.imap, command.ports.lmtp))
                .containsExactly(1, 2, 3, 4);
        assertThat(command.passwords()).contains(entry("jane", "secret"));
        assertThat(command.strict).isTrue();
        assertThat(command.protocols.proxyProtocol).isTrue();
        assertThat(command.protocols.xclient).isTrue();
        assertThat(command.demo).isTrue();
    }

    @Test
    void letsAddressesAskForMisbehaviourIfToldSo() {
        assertThat(parsed(NO_VARIABLES, "--magic-addresses").magicAddresses).isTrue();
        assertThat(parsed(Map.of("RESTANTE_MAGIC_ADDRESSES", "1")).magicAddresses)
                .isTrue();
    }

    @Test
    void takesTheCommandLineBeforeTheVariable() {
        ServeCommand command = parsed(
                Map.of("RESTANTE_SMTP_PORT", "nonsense", "RESTANTE_ACCOUNT", "jane:1", "RESTANTE_STRICT", "1"),
                "--smtp-port=25",
                "--account=bob:2",
                "--strict=false");

        assertThat(command.ports.smtp).isEqualTo(25);
        assertThat(command.passwords()).containsExactly(entry("bob", "2"));
        assertThat(command.strict).isFalse();
    }

    @Test
    void takesAnEmptyVariableAsNone() {
        assertThat(parsed(Map.of("RESTANTE_SMTP_PORT", "", "RESTANTE_ACCOUNT", " ")).ports.smtp)
                .isEqualTo(1025);
    }

    @ParameterizedTest
    @MethodSource("switches")
    void leavesASwitchOnThatBothTheCommandLineAndTheVariableSwitchOn(OptionSpec option) {
        CommandLine commandLine = Main.commandLine(
                new ServeCommand(), Map.of(Variables.nameFor(option).orElseThrow(), "true"));

        CommandLine.ParseResult result = commandLine.parseArgs(option.longestName());

        assertThat(result.matchedOptionValue(option.longestName(), false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "1, true", "false, false", "0, false"})
    void readsSwitchesFromVariables(String value, boolean on) {
        assertThat(parsed(Map.of("RESTANTE_STRICT", value)).strict).isEqualTo(on);
    }

    @Test
    void takesAPasswordAsItIs() {
        String password = "a:b,c@\"d'${e}\\n $$ %s";

        assertThat(parsed(NO_VARIABLES, "--account", "jane@example.com:" + password)
                        .passwords())
                .containsExactly(entry("jane@example.com", password));
        assertThat(parsed(Map.of("RESTANTE_ACCOUNT", "jane@example.com:" + password + "\nbob:x"))
                        .passwords())
                .containsOnly(entry("jane@example.com", password), entry("bob", "x"));
    }

    /** Windows has no file names with a colon. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void readsNoFileWhereAnAccountBeginsWithAnAtSign(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("name:password"), "bob:x");

        assertThat(parsed(NO_VARIABLES, "--account", "@" + file).passwords())
                .containsExactly(entry("@" + folder.resolve("name"), "password"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jane:1,bob:2", "jane:1\nbob:2", "\r\njane:1\r\n\r\n  bob:2\r\n", "jane:1 , bob:2,"})
    void takesSeveralAccountsFromOneVariable(String value) {
        assertThat(parsed(Map.of("RESTANTE_ACCOUNT", value)).passwords())
                .containsOnly(entry("jane", "1"), entry("bob", "2"));
    }

    @Test
    void declaresTheAccountsOfTheDemo() {
        assertThat(parsed(NO_VARIABLES, "--demo", "--account=JANE@example.com:mine")
                        .passwords())
                .containsOnly(
                        entry("JANE@example.com", "mine"),
                        entry("kenji@example.org", "demo"),
                        entry("audit@example.com", "demo"));
    }

    @Test
    void refusesAnAccountDeclaredTwice() {
        CommandRun run = CommandRun.of(NO_VARIABLES, "--account=jane:1", "--account=Jane:2");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("Account Jane is declared twice");
    }

    @ParameterizedTest
    @CsvSource({
        "--demo --proxy-protocol, --demo sends without a proxy",
        "--demo --client-certificates=required, --demo sends without a certificate",
        "--tls=off --auth-only-over-tls, Nobody could log in",
        "--tls=off --tls-certificate=expired, Where --tls is off there are no certificates",
        "--tls=off --client-certificates=requested, Where --tls is off there are no certificates",
        "--tls-key=pom.xml, --tls-key is the key of a certificate from a file",
        "--tls-key=pom.xml --tls-certificate=expired, --tls-key is the key of a certificate from a file",
        "--tls-certificate=pom.xml --tls-authority-file=x.pem, --tls-authority-file would be of no use",
    })
    void refusesWhatCannotBeMeantTogether(String options, String problem) {
        CommandRun run = CommandRun.of(FREE_PORTS, options.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(problem).hasLineCount(2);
    }

    @ParameterizedTest
    @CsvSource({
        "--smtp-port=70000, Invalid value for option '--smtp-port': '70000' is not a port",
        "--smtp-port=-1, Invalid value for option '--smtp-port': '-1' is not a port",
        "--smtp-port=smtp, Invalid value for option '--smtp-port': 'smtp' is not a port",
        "--http-token=a:b, Invalid value for option '--http-token': A token is made of up to 1000 letters",
        "--http-name=http://mail.test/, Invalid value for option '--http-name' (NAME): 'http://mail.test/' is not a host name",
        "--http-name=mail.test:80, Invalid value for option '--http-name' (NAME): 'mail.test:80' is not a host name",
        "--http-name=*, Invalid value for option '--http-name' (NAME): '*' is not a host name: it is like mail.test",
        "--host=, Invalid value for option '--host': '' is not an address",
        "--host=nowhere.invalid, Invalid value for option '--host': 'nowhere.invalid' is not an address",
        "--account=jane, Invalid value for option '--account' (NAME:PASSWORD): 'jane' is not NAME:PASSWORD",
        "--account=:secret, Invalid value for option '--account' (NAME:PASSWORD): ':secret' is not NAME:PASSWORD",
        "--strict=maybe, Invalid value for option '--strict': 'maybe' is not true",
        "--tls=perhaps, Invalid value for option '--tls': 'perhaps' is not one of optional, required, off",
        "--tls-name=no name, 'Invalid value for option ''--tls-name'' (NAME): ''no name'' cannot stand in a certificate'",
        "--tls-certificate=rotten, Invalid value for option '--tls-certificate' ([LISTENER=]CERTIFICATE): 'rotten' is neither a file",
        "--tls-certificate=pom.xml, pom.xml",
        "--client-authority=pom.xml, Invalid value for option '--client-authority': 'pom.xml' has no certificate",
        "--hide=CHUNKING, Invalid value for option '--hide' (PROTOCOL:NAME): 'CHUNKING' is not PROTOCOL:NAME",
        "--hide=smtp:TELEPATHY, 'SMTP: There is no TELEPATHY to hide, only '",
        "--mechanism=TELEPATHY, 'There is no mechanism TELEPATHY, only '",
        "--quux, Unknown option: '--quux'",
        "stray, Unmatched argument at index 0: 'stray'",
    })
    void saysWhatIsWrongOnTheCommandLine(String argument, String problem) {
        CommandRun run = CommandRun.of(NO_VARIABLES, argument);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(problem).endsWith("--help lists the options." + System.lineSeparator());
        assertThat(run.err()).doesNotContain("variable").hasLineCount(2);
    }

    @Test
    void takesWhatTheProtocolsDo() {
        ServeCommand command = parsed(
                Map.of("RESTANTE_HIDE", "smtp:CHUNKING,imap:IDLE", "RESTANTE_VRFY", "noncommittal"),
                "--mechanism=PLAIN",
                "--mechanism=LOGIN",
                "--auth-only-over-tls",
                "--delivery-reports=as-requested");

        assertThat(command.protocols.hidden)
                .containsExactly(
                        new HiddenName(MailProtocol.SMTP, "CHUNKING"), new HiddenName(MailProtocol.IMAP, "IDLE"));
        assertThat(command.protocols.vrfy).isEqualTo(VrfyPolicy.NONCOMMITTAL);
        assertThat(command.protocols.mechanisms).containsExactly("PLAIN", "LOGIN");
        assertThat(command.protocols.authenticationOnlyOverTls).isTrue();
        assertThat(command.protocols.deliveryReports).isEqualTo(DeliveryReports.AS_REQUESTED);
    }

    @Test
    void takesHowTlsIsSpoken() {
        ServeCommand command = parsed(
                Map.of("RESTANTE_TLS_NAME", "mail.example.com,*.example.org"),
                "--tls=required",
                "--tls-certificate=expired",
                "--tls-certificate=IMAPS=wrong-host",
                "--client-certificates=requested");

        assertThat(command.tls.policy).isEqualTo(TlsPolicy.REQUIRED);
        assertThat(command.tls.names).containsExactly("mail.example.com", "*.example.org");
        assertThat(command.tls.certificates)
                .containsExactly(
                        new CertificateChoice(null, "expired"), new CertificateChoice(Listener.IMAPS, "wrong-host"));
        assertThat(command.tls.clientCertificates).isEqualTo(ClientCertificates.REQUESTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "\uFEFF%s",
                "0 is how this comment begins\n%s",
                "Bag Attributes\n    friendlyName: 030 - ours\n    localKeyID: AA 41 30\n%s",
                "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n%s\nThat is all.\n",
            })
    void readsTheClientAuthorityWhateverStandsAroundIt(String around, @TempDir Path folder) throws Exception {
        String pem;
        try (MailServer server = MailServer.start()) {
            pem = server.certificateAuthority().pem();
        }
        Path file = Files.writeString(
                folder.resolve("client authority.pem"), around.formatted(pem).replace("\n", "\r\n"));

        CertificateFile read = parsed(NO_VARIABLES, "--client-authority=" + file).tls.clientAuthority;

        assertThat(read.all()).hasSize(1);
    }

    @Test
    void saysThatTheAuthorityCannotBeWritten() {
        CommandRun run = CommandRun.of(FREE_PORTS, "--tls-authority-file=/nowhere/at/all.pem");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .hasLineCount(1)
                .contains("all.pem")
                .endsWith("--tls-authority-file)" + System.lineSeparator());
    }

    @Test
    void doesNotBlameTheVariableForWhatTheCommandLineSays() {
        CommandRun run = CommandRun.of(FREE_PORTS, "--smtp-port=abc");

        assertThat(run.err())
                .startsWith("Invalid value for option '--smtp-port'")
                .doesNotContain("variable");
    }

    @Test
    void guessesWhichOptionWasMeant() {
        assertThat(CommandRun.of(NO_VARIABLES, "--smtp-prot=1").err()).contains("--smtp-port");
    }

    @ParameterizedTest
    @CsvSource({
        "RESTANTE_HOST, nowhere.invalid",
        "RESTANTE_SMTP_PORT, abc",
        "RESTANTE_ACCOUNT, 'jane:secret,bob'",
        "RESTANTE_STRICT, maybe",
        "RESTANTE_DEMO, 2",
    })
    void namesTheVariableThatIsWrong(String variable, String value) {
        CommandRun run = CommandRun.of(Map.of(variable, value));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines().findFirst().orElseThrow()).endsWith("(from the variable " + variable + ")");
    }

    @ParameterizedTest
    @CsvSource({
        "SMTP, --smtp-port",
        "POP3, --pop3-port",
        "IMAP, --imap-port",
        "LMTP, --lmtp-port",
        "IMAPS, --imaps-port"
    })
    void namesTheOptionForAPortThatIsTaken(String protocol, String option) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun run = CommandRun.of(FREE_PORTS, option + "=" + taken.getLocalPort());

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .hasLineCount(1)
                    .startsWith(protocol + " cannot listen on 127.0.0.1 port " + taken.getLocalPort() + ": ")
                    .contains("(choose another with " + option + ")");
        }
    }

    /** RFC 5737: no machine has an address of 192.0.2.0/24. */
    @Test
    void namesTheOptionForAnAddressOfAnotherMachine() {
        CommandRun run = CommandRun.of(NO_VARIABLES, "--host=192.0.2.1", "--smtp-port=0");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .hasLineCount(1)
                .startsWith("SMTP cannot listen on 192.0.2.1 port 0: ")
                .contains("(choose another with --host)");
    }

    @ParameterizedTest
    @MethodSource("options")
    void helpShowsEveryOptionWithItsVariable(OptionSpec option) {
        CommandRun run = CommandRun.of(Map.of("RESTANTE_ACCOUNT", "jane:secret"), "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains(option.longestName()).doesNotContain("secret");
        Variables.nameFor(option).ifPresent(name -> assertThat(run.out()).contains(name));
    }

    @Test
    void helpShowsDefaults() {
        assertThat(CommandRun.of(Map.of("RESTANTE_SMTP_PORT", "7"), "--help").out())
                .contains("default 1025; RESTANTE_SMTP_PORT");
    }

    @Test
    void helpFitsAHundredColumns() {
        assertThat(CommandRun.of(NO_VARIABLES, "--help").out().lines()).allMatch(line -> line.length() <= 100);
    }

    @ParameterizedTest
    @MethodSource("settings")
    void readmeHasARowForEveryOption(OptionSpec option) throws Exception {
        String row = "| `%s` | `%s` |"
                .formatted(option.longestName(), Variables.nameFor(option).orElseThrow());

        assertThat(Files.readString(Path.of("..", "README.md"))).contains(row);
    }

    @Test
    void versionHasNoVariable() {
        assertThat(options().stream().filter(OptionSpec::versionHelp)).hasSize(1);
        assertThat(Arrays.asList("--help", "--version"))
                .allSatisfy(name -> assertThat(settings())
                        .noneMatch(option -> option.longestName().equals(name)));
        assertThat(parsed(Map.of("RESTANTE_VERSION", "true", "RESTANTE_HELP", "true")).version)
                .isFalse();
    }
}
