package dev.restante.server;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line why the server cannot start. Whatever else goes wrong is a defect, and shows its stack. */
final class StartErrors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult result) throws Exception {
        if (e instanceof StartFailure failure) {
            commandLine.getErr().println(failure.getMessage());
            return ExitCode.SOFTWARE;
        }
        throw e;
    }
}
