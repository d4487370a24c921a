package dev.restante.decode;

/** Is told what stands in HTML, in its order. */
public interface HtmlVisitor {

    /**
     * An element begins. Whether and where it ends is not said: HTML leaves out many end tags.
     *
     * @param tag its start tag
     */
    void start(HtmlTag tag);

    /**
     * An end tag, be there a start tag to it or not.
     *
     * @param name in lower case
     */
    void end(String name);

    /**
     * Text between two tags, also that of scripts and styles.
     *
     * @param text the text, with character references decoded where HTML has them
     */
    void text(String text);
}
