package nl.careconnections.portal.attachment;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that fails when it ends before the length that its sender declared: half a file is no file. */
class DeclaredLength extends FilterInputStream {

    private long left;

    /** @param length in bytes, negative when none was declared */
    DeclaredLength(InputStream body, long length) {
        super(body);
        this.left = length < 0 ? Long.MAX_VALUE : length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int received = super.read(buffer, offset, length);
        if (received >= 0) {
            left -= received;
        } else if (left > 0 && left < Long.MAX_VALUE / 2) {
            throw new EOFException("cut off");
        }
        return received;
    }
}
