package nl.careconnections.domain.authentication;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.careconnections.domain.shared.InvalidInput;

/** A range of addresses in the notation of CIDR, as {@code 192.0.2.0/24} or {@code 2001:db8::/32}. */
final class Network {

    private static final int IPV4 = 4;
    private static final int WIDEST_IPV4 = 8;
    private static final int WIDEST_IPV6 = 32;
    private static final int GROUPS = 8;

    /** Not on the internet, or for many at once: private, shared, loopback, link local, multicast, reserved. */
    private static final List<Network> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "224.0.0.0/3",
                    "::/127",
                    "fc00::/7",
                    "fe80::/10",
                    "ff00::/8")
            .map(text -> read("", text))
            .toList();

    private final byte[] address;
    private final int prefix;

    private Network(byte[] address, int prefix) {
        this.address = address;
        this.prefix = prefix;
    }

    /**
     * A network to be allowed.
     *
     * @param reason why it is as wide as it is; may be empty
     * @throws InvalidInput {@code field} with {@code authentication.} and {@code network}, {@code hostBits} (argument: the network
     *     that may be meant), {@code everything}, {@code closed} or {@code tooWide} (argument: the widest)
     */
    static Network allowable(String field, String typed, String reason) {
        Network network = exact(field, typed);
        if (network.prefix == 0) {
            throw new InvalidInput(field, "authentication.everything");
        }
        if (CLOSED.stream().anyMatch(network::overlaps)) {
            throw new InvalidInput(field, "authentication.closed");
        }
        int widest = network.address.length == IPV4 ? WIDEST_IPV4 : WIDEST_IPV6;
        if (network.prefix < widest && reason.isBlank()) {
            throw new InvalidInput(field, "authentication.tooWide", "/" + widest);
        }
        return network;
    }

    /** @throws InvalidInput {@code field} with {@code authentication.network} or {@code authentication.hostBits} */
    static Network exact(String field, String typed) {
        Network network = read(field, typed);
        Network meant = network.withoutHost();
        if (!Arrays.equals(network.address, meant.address)) {
            throw new InvalidInput(field, "authentication.hostBits", meant.toString());
        }
        return network;
    }

    private static Network read(String field, String typed) {
        String[] parts = typed.strip().split("/", -1);
        byte[] address = address(parts[0]);
        int most = address == null ? 0 : address.length * Byte.SIZE;
        boolean plain = parts.length == 1;
        if (address == null || parts.length > 2 || !plain && !parts[1].matches("\\d{1,3}")) {
            throw new InvalidInput(field, "authentication.network");
        }
        int prefix = plain ? most : Integer.parseInt(parts[1]);
        if (prefix > most) {
            throw new InvalidInput(field, "authentication.network");
        }
        return new Network(address, prefix);
    }

    /** Never asks a name server: what is no literal address is nothing. An IPv4 address in the clothes of IPv6 is none. */
    private static byte[] address(String literal) {
        boolean six = literal.matches("[0-9A-Fa-f:]*:[0-9A-Fa-f:]*");
        if (!six && !literal.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return null;
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return six == (bytes.length == IPV4) ? null : bytes;
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private Network withoutHost() {
        byte[] kept = address.clone();
        for (int bit = prefix; bit < kept.length * Byte.SIZE; bit++) {
            kept[bit / Byte.SIZE] &= (byte) ~(0x80 >> bit % Byte.SIZE);
        }
        return new Network(kept, prefix);
    }

    private boolean overlaps(Network other) {
        if (address.length != other.address.length) {
            return false;
        }
        int shared = Math.min(prefix, other.prefix);
        return Arrays.equals(
                new Network(address, shared).withoutHost().address,
                new Network(other.address, shared).withoutHost().address);
    }

    /** The one way of writing it (RFC 5952). */
    @Override
    public String toString() {
        return (address.length == IPV4 ? four() : six()) + "/" + prefix;
    }

    private String four() {
        List<String> parts = new ArrayList<>();
        for (byte part : address) {
            parts.add(Integer.toString(part & 0xff));
        }
        return String.join(".", parts);
    }

    private String six() {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = (address[2 * i] & 0xff) << Byte.SIZE | address[2 * i + 1] & 0xff;
        }
        int start = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = 0;
            while (i + run < GROUPS && groups[i + run] == 0) {
                run++;
            }
            if (run > length) {
                start = i;
                length = run;
            }
        }
        return start < 0
                ? written(groups, 0, GROUPS)
                : written(groups, 0, start) + "::" + written(groups, start + length, GROUPS);
    }

    private static String written(int[] groups, int from, int until) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < until; i++) {
            parts.add(Integer.toHexString(groups[i]));
        }
        return String.join(":", parts);
    }
}
