package nl.careconnections.domain.attachment;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Asks clamd over its INSTREAM command: pieces with their length before them, zero at the end, one line as answer. */
class ClamAv implements VirusScanner {

    private static final Logger LOG = Logger.getLogger(ClamAv.class.getName());
    /** With AlertExceedsMax, how clamd names what its limits kept it from looking at. */
    private static final String NOT_WHOLLY_SCANNED = " Heuristics.Limits.Exceeded";

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String host;
    private final int port;
    private final int connectMillis;
    private final int answerMillis;

    ClamAv(String host, int port, int connectMillis, int answerMillis) {
        this.host = host;
        this.port = port;
        this.connectMillis = connectMillis;
        this.answerMillis = answerMillis;
    }

    @Override
    public boolean isPresent() {
        return true;
    }

    @Override
    public Verdict scan(InputStream content) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), connectMillis);
            socket.setSoTimeout(answerMillis);
            send(content, socket);
            return verdict(answer(socket));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The virus scanner did not answer: {0}", e.toString());
            return Verdict.UNKNOWN;
        }
    }

    /** clamd hangs up on what is longer than it takes, after it said so. */
    private static void send(InputStream content, Socket socket) throws IOException {
        byte[] piece = new byte[PIECE];
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (int length = content.read(piece); length > 0; length = content.read(piece)) {
            out.writeInt(length);
            out.write(piece, 0, length);
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        StringBuilder answer = new StringBuilder();
        InputStream in = new BufferedInputStream(socket.getInputStream());
        for (int sign = in.read(); sign > 0 && answer.length() < LONGEST_ANSWER; sign = in.read()) {
            answer.append((char) sign);
        }
        return answer.toString().strip();
    }

    private static Verdict verdict(String answer) {
        if (answer.endsWith(" OK")) {
            return Verdict.CLEAN;
        }
        if (answer.endsWith(" FOUND") && !answer.contains(NOT_WHOLLY_SCANNED)) {
            return Verdict.INFECTED;
        }
        LOG.log(Level.WARNING, "The virus scanner answered: {0}", answer);
        return Verdict.UNKNOWN;
    }
}
