package dev.restante.server;

import java.io.PrintWriter;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the options or their variables, in place of the whole help. */
record UsageErrors(Variables variables) implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println(e.getMessage() + source(e));
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("--help lists the options.");
        return ExitCode.USAGE;
    }

    /** An option on the command line goes before its variable, so the value tells where it comes from. */
    private String source(ParameterException e) {
        if (!(e.getArgSpec() instanceof OptionSpec option) || e.getValue() == null) {
            return "";
        }
        return variables
                .valueFor(option)
                .filter(value -> value.lines().anyMatch(e.getValue()::equals))
                .flatMap(value -> Variables.nameFor(option))
                .map(name -> " (from the variable " + name + ")")
                .orElse("");
    }
}
