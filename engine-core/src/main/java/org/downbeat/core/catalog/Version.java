package org.downbeat.core.catalog;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A version such as 1.10, which is later than 1.9. Parts that are no numbers come before all that are.
 *
 * @param parts what stands between the dots
 */
record Version(List<BigInteger> parts) implements Comparable<Version> {
    private static final BigInteger NO_NUMBER = BigInteger.ONE.negate();

    static Version of(String text) {
        return new Version(
                Arrays.stream(text.split("\\.", -1)).map(Version::part).toList());
    }

    private static BigInteger part(String text) {
        return text.matches("\\d+") ? new BigInteger(text) : NO_NUMBER;
    }

    int major() {
        return parts.get(0).intValueExact();
    }

    @Override
    public int compareTo(Version other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = part(i).compareTo(other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private BigInteger part(int index) {
        return index < parts.size() ? parts.get(index) : BigInteger.ZERO;
    }
}
