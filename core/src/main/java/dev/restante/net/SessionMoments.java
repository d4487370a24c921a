package dev.restante.net;

import dev.restante.conversation.Authentication;
import dev.restante.fault.Answer;
import dev.restante.strike.Circumstances;
import java.io.IOException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What sessions of all protocols announce alike, and what each of them knows. A protocol adds what it alone knows, and
 * makes replies of its own of the answers that faults give. For the session's own thread, or the one that stands in for
 * it.
 *
 * @param <R> a reply of the protocol
 */
public abstract class SessionMoments<R> implements Circumstances {

    private final Connection connection;
    private @Nullable Authentication proven; // who has proved who it is, and is not logged in yet

    /**
     * Tells what a session knows from now on.
     *
     * @param connection of the session
     */
    protected SessionMoments(Connection connection) {
        this.connection = connection;
        moments().describe(this);
    }

    /**
     * Where moments are announced.
     *
     * @return those of the connection
     */
    protected final Moments moments() {
        return connection.moments();
    }

    /**
     * Makes a reply of what a fault answers.
     *
     * @param answer the answer; null for none
     * @return the reply; null for none, or where the answer is one of another protocol
     */
    protected abstract @Nullable R reply(@Nullable Answer answer);

    /**
     * Who has logged in, or else who is named by the command that is being answered.
     *
     * @return the user; empty if nobody is known
     */
    protected abstract String knownUser();

    /**
     * How that one has logged in, or is doing so.
     *
     * @return the mechanism; empty if none is known
     */
    protected abstract String knownMechanism();

    /**
     * The greeting is about to be said.
     *
     * @return what to say in its place; null for the greeting itself
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public final @Nullable R greeting() throws IOException {
        return reply(moments().greeting());
    }

    /**
     * A command was read, and is not carried out yet.
     *
     * @return what to answer in place of carrying it out; null to do that
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public final @Nullable R before() throws IOException {
        return reply(moments().before());
    }

    /**
     * A command was carried out, and is not answered yet.
     *
     * @return what to answer in place of its reply; null for the reply
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public final @Nullable R reply() throws IOException {
        return reply(moments().reply());
    }

    /**
     * Somebody has proved who it is.
     *
     * @param user who
     * @param mechanism how
     * @return what to answer in place of logging in; null to do that
     * @throws IOException if the connection breaks, as a fault may want it
     */
    public final @Nullable R login(String user, String mechanism) throws IOException {
        proven = new Authentication(user, mechanism);
        try {
            return reply(moments().login());
        } finally {
            proven = null;
        }
    }

    @Override
    public final String user() {
        return proven == null ? knownUser() : proven.user();
    }

    @Override
    public final String mechanism() {
        return proven == null ? knownMechanism() : proven.mechanism();
    }

    @Override
    public final Collection<String> named() {
        return connection.recording().addresses();
    }
}
