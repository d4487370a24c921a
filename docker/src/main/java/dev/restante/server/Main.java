package dev.restante.server;

import dev.restante.settings.DeliveryReports;
import dev.restante.settings.TlsPolicy;
import dev.restante.settings.VrfyPolicy;
import dev.restante.tls.ClientCertificates;
import java.util.Map;
import picocli.CommandLine;

/** The program: a mail server that runs until it is told to end. */
public final class Main {

    private Main() {}

    /**
     * Starts the server as the options and the environment say, and leaves the JVM when it cannot.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        System.exit(commandLine(new ServeCommand(), System.getenv()).execute(args));
    }

    /** The command as picocli runs it: with its options' variables, and with errors of one line. */
    @SuppressWarnings(
            "deprecation") // setSplitQuotedStrings: discouraged, for whoever wants quotes; there is no other way
    static CommandLine commandLine(ServeCommand command, Map<String, String> environment) {
        Variables variables = new Variables(environment);
        return new CommandLine(command)
                .registerConverter(boolean.class, new OptionValues.Switch())
                .registerConverter(TlsPolicy.class, new OptionValues.Choice<>(TlsPolicy.class))
                .registerConverter(ClientCertificates.class, new OptionValues.Choice<>(ClientCertificates.class))
                .registerConverter(V1Messages.class, new OptionValues.Choice<>(V1Messages.class))
                .registerConverter(VrfyPolicy.class, new OptionValues.Choice<>(VrfyPolicy.class))
                .registerConverter(DeliveryReports.class, new OptionValues.Choice<>(DeliveryReports.class))
                .setDefaultValueProvider(variables)
                .setHelpFactory(new VariablesHelp())
                .setParameterExceptionHandler(new UsageErrors(variables))
                .setExecutionExceptionHandler(new StartErrors())
                // A password is what it is: with @, ${…} and quotes.
                .setExpandAtFiles(false)
                .setInterpolateVariables(false)
                .setSplitQuotedStrings(true);
    }
}
