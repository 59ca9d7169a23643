package io.portico.tenancy.outbound;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/**
 * Whether an address is anybody's on the internet, by the registries of special-purpose addresses (RFC 6890): not this
 * machine, not its neighbours, nothing set apart. What carries an IPv4 address inside is judged by that one.
 */
public final class PublicAddress {

    private static final int IPV4_BYTES = 4;

    private static final List<Network> SET_APART = List.of(
            Network.of(8, 0),
            Network.of(8, 10),
            Network.of(10, 100, 64),
            Network.of(8, 127),
            Network.of(16, 169, 254),
            Network.of(12, 172, 16),
            Network.of(24, 192, 0, 0),
            Network.of(24, 192, 0, 2),
            Network.of(24, 192, 88, 99),
            Network.of(16, 192, 168),
            Network.of(15, 198, 18),
            Network.of(24, 198, 51, 100),
            Network.of(24, 203, 0, 113),
            // Multicast, and what was never given out.
            Network.of(3, 224));

    /** The only part of IPv6 that is given out (RFC 4291, 2.4), less what is set apart in it. */
    private static final Network GLOBAL = Network.of(3, 0x20);

    private static final List<Network> SET_APART_OF_GLOBAL = List.of(
            // Teredo, benchmarks, ORCHID and their neighbours; documentation.
            Network.of(23, 0x20, 0x01, 0x00), Network.of(32, 0x20, 0x01, 0x0d, 0xb8), Network.of(20, 0x3f, 0xff));

    private static final Network SIX_TO_FOUR = Network.of(16, 0x20, 0x02);
    private static final Network NAT64 = Network.of(96, 0x00, 0x64, 0xff, 0x9b);

    private PublicAddress() {}

    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return isPublic(bytes);
        }
        if (NAT64.holds(bytes)) {
            return isPublic(Arrays.copyOfRange(bytes, bytes.length - IPV4_BYTES, bytes.length));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return isPublic(Arrays.copyOfRange(bytes, 2, 2 + IPV4_BYTES));
        }
        return GLOBAL.holds(bytes) && SET_APART_OF_GLOBAL.stream().noneMatch(network -> network.holds(bytes));
    }

    private static boolean isPublic(byte[] ipv4) {
        return SET_APART.stream().noneMatch(network -> network.holds(ipv4));
    }

    /** Addresses that begin with the same bits. */
    private record Network(int bits, List<Integer> prefix) {

        static Network of(int bits, Integer... prefix) {
            return new Network(bits, List.of(prefix));
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int wanted = bit / 8 < prefix.size() ? prefix.get(bit / 8) : 0;
                int shift = 7 - bit % 8;
                if (((address[bit / 8] ^ wanted) >> shift & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
