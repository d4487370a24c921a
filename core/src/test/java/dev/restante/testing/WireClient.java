package dev.restante.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.restante.Endpoint;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection to a server: octets out, lines in, and never a wait without an end. */
public final class WireClient implements Closeable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket plain;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private @Nullable DeflaterOutputStream compressed;

    public WireClient(Endpoint endpoint) throws IOException {
        plain = new Socket(endpoint.host(), endpoint.port());
        socket = plain;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    public int localPort() {
        return socket.getLocalPort();
    }

    public void send(byte[] octets) throws IOException {
        out.write(octets);
        out.flush();
    }

    /**
     * Sends text.
     *
     * @param text sent as UTF-8, without a line end of its own
     */
    public void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    /** Shakes hands; whatever the server sent before is gone, and the server's certificate must be for its address. */
    public void startTls(SSLContext context) throws IOException {
        String host = socket.getInetAddress().getHostAddress();
        SSLSocket secure = (SSLSocket) context.getSocketFactory().createSocket(socket, host, socket.getPort(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        socket = secure;
        in = new BufferedInputStream(secure.getInputStream());
        out = secure.getOutputStream();
    }

    /** Compresses with DEFLATE from now on (RFC 4978); what the server says is plain again where it ends that. */
    public void compress() {
        InputStream plainIn = in;
        in = new SequenceInputStream(
                new InflaterInputStream(plainIn, new Inflater(true), 1) { // an octet at a time, to stop at the end
                    @Override
                    public void close() {
                        // what is below goes on
                    }
                },
                plainIn);
        compressed = new DeflaterOutputStream(out, new Deflater(Deflater.BEST_COMPRESSION, true), true);
        out = compressed;
    }

    /** Sends the last octets that are compressed. */
    public void sendLastCompressed(byte[] octets) throws IOException {
        DeflaterOutputStream ending = Objects.requireNonNull(compressed);
        ending.write(octets);
        ending.finish();
        out = socket.getOutputStream();
    }

    /** What the server's certificate is, in DER; only over TLS. */
    public byte[] serverCertificate() throws IOException, CertificateEncodingException {
        return ((SSLSocket) socket).getSession().getPeerCertificates()[0].getEncoded();
    }

    /** What TLS agreed on, as the client sees it. */
    public SSLSession tlsSession() {
        return ((SSLSocket) socket).getSession();
    }

    /** Leaves without a word: the server's next read or write fails. */
    public void reset() throws IOException {
        plain.setSoLinger(true, 0);
        plain.close();
    }

    /** What is under TLS, for octets that TLS knows nothing of. */
    public Socket plain() {
        return plain;
    }

    /** Ends what the client says; the server can still answer. */
    public void endOutput() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads a line.
     *
     * @return the line without its CRLF as UTF-8, or as ISO-8859-1 where it is none; null at the end of the connection
     */
    public @Nullable String readLine() throws IOException {
        byte[] line = readLineOctets();
        return line == null ? null : decode(line);
    }

    /**
     * Reads the octets of a line.
     *
     * @return the line without its CRLF; null at the end of the connection
     * @throws EOFException if the connection ends within a line
     */
    public byte @Nullable [] readLineOctets() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int last = -1;
        for (int octet = in.read(); octet != '\n' || last != '\r'; octet = in.read()) {
            if (octet < 0 && line.size() > 0) {
                throw new EOFException("closed after " + decode(line.toByteArray()));
            }
            if (octet < 0) {
                return null;
            }
            line.write(octet);
            last = octet;
        }
        return Arrays.copyOf(line.toByteArray(), line.size() - 1);
    }

    /**
     * Reads so many octets.
     *
     * @param count how many; fewer come only at the end of the connection
     * @return the octets
     */
    public byte[] read(int count) throws IOException {
        return in.readNBytes(count);
    }

    /** Sends a line, and reads one. */
    public @Nullable String say(String line) throws IOException {
        send(line + "\r\n");
        return readLine();
    }

    /** Expects these octets, a character each. */
    public WireClient expect(String octets) throws IOException {
        assertThat(new String(read(octets.length()), ISO_8859_1)).isEqualTo(octets);
        return this;
    }

    /** Reads lines up to one that begins so, which is the last of them. */
    public List<String> readLinesTo(String beginning) throws IOException {
        List<String> lines = new ArrayList<>();
        @Nullable String line;
        do {
            line = readLine();
            assertThat(line).as("a line '%s…' after %s", beginning, lines).isNotNull();
            lines.add(line);
        } while (!line.startsWith(beginning));
        return lines;
    }

    /** Reads until the server has said all: its octets, a character each. Fails if the connection is reset. */
    public String readToEnd() throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    /** Expects these octets, and no others before the end of the connection. */
    public void expectLast(String octets) throws IOException {
        assertThat(readToEnd()).isEqualTo(octets);
    }

    /** Expects that the connection is reset: nothing more can be read, and it does not end in order. */
    public void expectReset() {
        assertThatThrownBy(() -> in.read()).isInstanceOf(SocketException.class).hasMessageContaining("reset");
    }

    private static String decode(byte[] octets) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            return new String(octets, ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
