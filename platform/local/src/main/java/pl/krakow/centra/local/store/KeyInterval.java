package pl.krakow.centra.local.store;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Keys from {@code low} (inclusive) to {@code high} (exclusive, null: no end). */
record KeyInterval(byte[] low, byte @Nullable [] high) {

    static final KeyInterval ALL = new KeyInterval(new byte[0], null);

    static KeyInterval startingWith(byte[] prefix) {
        return new KeyInterval(prefix, KeyEncoding.after(prefix));
    }

    boolean contains(byte[] key) {
        return Arrays.compareUnsigned(key, low) >= 0 && (high == null || Arrays.compareUnsigned(key, high) < 0);
    }

    /** What is left of the interval behind {@code key}, in the direction of the walk. */
    KeyInterval behind(byte[] key, boolean reverse) {
        return reverse ? new KeyInterval(low, key) : new KeyInterval(Arrays.copyOf(key, key.length + 1), high);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KeyInterval interval
                && Arrays.equals(low, interval.low)
                && Arrays.equals(high, interval.high);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(low) + Arrays.hashCode(high);
    }
}
