package dev.restante.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IOptionRenderer;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The usual help, with a line below each option that names its variable and its default. */
final class VariablesHelp implements IHelpFactory {

    @Override
    public Help create(CommandSpec command, ColorScheme colors) {
        return new Help(command, colors) {
            @Override
            public IOptionRenderer createDefaultOptionRenderer() {
                IOptionRenderer usual = super.createDefaultOptionRenderer();
                return (option, parameterLabels, scheme) ->
                        withNote(usual.render(option, parameterLabels, scheme), note(option), scheme);
            }
        };
    }

    private static Text[][] withNote(Text[][] rows, String note, ColorScheme colors) {
        if (note.isEmpty()) {
            return rows;
        }
        List<Text[]> more = new ArrayList<>(Arrays.asList(rows));
        Text[] row = new Text[rows[0].length];
        Arrays.fill(row, colors.text(""));
        row[row.length - 1] = colors.text(note);
        more.add(row);
        return more.toArray(Text[][]::new);
    }

    private static String note(OptionSpec option) {
        return Stream.of(defaultOf(option), Variables.nameFor(option))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    /** The default that the code has, not what the environment makes of it. */
    private static Optional<String> defaultOf(OptionSpec option) {
        Object value = option.initialValue();
        boolean telling = value != null
                && !(value instanceof Boolean)
                && !(value instanceof Collection)
                && !value.toString().isEmpty();
        return telling ? Optional.of("default " + shown(value)) : Optional.empty();
    }

    private static String shown(Object value) {
        return value instanceof Enum<?> choice ? OptionValues.Choice.word(choice) : value.toString();
    }
}
