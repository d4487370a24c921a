package dev.restante.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Reads a calendar line by line. Components deeper than any calendar has them are passed over. */
final class CalendarReader {

    private static final int MAX_DEPTH = 20;

    private static final CalendarComponent NONE = new CalendarComponent("VCALENDAR", List.of(), List.of());

    private final Deque<Draft> open = new ArrayDeque<>();
    private int tooDeep;

    private record Draft(String name, List<CalendarProperty> properties, List<CalendarComponent> components) {

        Draft(String name) {
            this(name, new ArrayList<>(), new ArrayList<>());
        }

        CalendarComponent finish() {
            return new CalendarComponent(name, properties, components);
        }
    }

    private CalendarReader() {}

    /** The first calendar in the text; one without anything if there is none. */
    static CalendarComponent read(String text) {
        return new CalendarReader().firstCalendar(text);
    }

    private CalendarComponent firstCalendar(String text) {
        open.push(new Draft(""));
        unfold(text)
                .lines()
                .filter(line -> !line.isBlank())
                .map(CalendarLine::read)
                .forEach(this::add);
        while (open.size() > 1) {
            end();
        }
        return open.element().components().stream()
                .filter(component -> component.name().equals("VCALENDAR"))
                .findFirst()
                .orElse(NONE);
    }

    // RFC 5545, section 3.1: a line end with a space or tab behind it is no line end
    private static String unfold(String text) {
        return text.replaceAll("\r?\n[ \t]", "");
    }

    private void add(CalendarProperty line) {
        switch (line.name()) {
            case "BEGIN" -> begin(line.value());
            case "END" -> end();
            default -> {
                if (tooDeep == 0) {
                    open.element().properties().add(line);
                }
            }
        }
    }

    private void begin(String name) {
        if (tooDeep > 0 || open.size() > MAX_DEPTH) {
            tooDeep++;
        } else {
            open.push(new Draft(name.strip().toUpperCase(Locale.ROOT)));
        }
    }

    private void end() {
        if (tooDeep > 0) {
            tooDeep--;
        } else if (open.size() > 1) {
            CalendarComponent ended = open.pop().finish();
            open.element().components().add(ended);
        }
    }
}
