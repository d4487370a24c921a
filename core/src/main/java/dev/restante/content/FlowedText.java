package dev.restante.content;

/**
 * Plain text of which the sender's program has broken the lines, put together again ({@code format=flowed}, RFC 3676).
 */
public final class FlowedText {

    private final boolean deleteSpace;
    private final StringBuilder text = new StringBuilder();
    private int depth = -1;

    private FlowedText(boolean deleteSpace) {
        this.deleteSpace = deleteSpace;
    }

    /**
     * Joins the lines of each paragraph.
     *
     * @param text the text with line ends as {@code \n}
     * @param deleteSpace whether the space at which a line was broken is of the break only: {@code delsp=yes}
     * @return the text with a line for each paragraph
     */
    public static String join(String text, boolean deleteSpace) {
        return new FlowedText(deleteSpace).joined(text);
    }

    private String joined(String flowed) {
        for (int line = 0; line < flowed.length(); ) {
            int end = flowed.indexOf('\n', line);
            end = end < 0 ? flowed.length() : end;
            add(flowed, line, end);
            line = end + 1;
        }
        return text.toString();
    }

    // RFC 3676, section 4: first the quotation marks, then the stuffed space, then whether the line is flowed
    private void add(String flowed, int line, int end) {
        int content = line;
        while (content < end && flowed.charAt(content) == '>') {
            content++;
        }
        int quotes = content - line;
        content += content < end && flowed.charAt(content) == ' ' ? 1 : 0;
        if (depth != quotes) {
            endParagraph();
            text.append(flowed, line, line + quotes).append(quotes > 0 ? " " : "");
        }
        boolean signature = end - content == 3 && flowed.startsWith("-- ", content);
        boolean soft = end > content && flowed.charAt(end - 1) == ' ' && !signature;
        text.append(flowed, content, soft && deleteSpace ? end - 1 : end);
        depth = soft ? quotes : -1;
        text.append(soft ? "" : "\n");
    }

    /** Of another depth of quotation, what follows is another paragraph. */
    private void endParagraph() {
        if (depth >= 0) {
            text.append('\n');
        }
    }
}
