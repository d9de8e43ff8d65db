package nl.careconnections.domain.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** A range of network addresses, as {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a single address without slash. */
public record Network(byte[] base, int bits) {

    /** @throws IllegalArgumentException for what is no network */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] base = bytes(parts[0]).orElseThrow(() -> new IllegalArgumentException("Not a network address: " + text));
        int bits = parts.length == 1 ? base.length * Byte.SIZE : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > base.length * Byte.SIZE) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Network(base, bits);
    }

    public static boolean isOne(String text) {
        try {
            parse(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public boolean contains(String address) {
        return bytes(address)
                .filter(other -> other.length == base.length && samePrefix(other))
                .isPresent();
    }

    /** Never asks a name server: what is no literal address is nothing. */
    public static Optional<byte[]> bytes(String address) {
        String literal = address.strip();
        if (!literal.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal).getAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private boolean samePrefix(byte[] other) {
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        if (!Arrays.equals(base, 0, whole, other, 0, whole)) {
            return false;
        }
        int mask = 0xff << Byte.SIZE - rest & 0xff;
        return rest == 0 || (base[whole] & mask) == (other[whole] & mask);
    }
}
