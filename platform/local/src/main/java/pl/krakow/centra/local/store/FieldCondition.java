package pl.krakow.centra.local.store;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of one field, as far as an index can use it. May let more through than the filter.
 *
 * <p>{@code clause} tells which conditions speak of the same array element: those of one {@code $elemMatch} share a
 * number above 0.
 */
sealed interface FieldCondition {

    int clause();

    /** The field, or one of its elements, is one of these encoded values. */
    record OneOf(List<byte[]> values, int clause) implements FieldCondition {}

    /** The field, or one of its elements, lies between these bounds, both inclusive; null: no bound but the type. */
    record Between(byte @Nullable [] low, byte @Nullable [] high, int type, int clause) implements FieldCondition {

        @Nullable
        Between intersect(Between other) {
            return type != other.type ? null : new Between(max(low, other.low), min(high, other.high), type, clause);
        }

        private static byte @Nullable [] max(byte @Nullable [] a, byte @Nullable [] b) {
            return a == null || b != null && Arrays.compareUnsigned(a, b) < 0 ? b : a;
        }

        private static byte @Nullable [] min(byte @Nullable [] a, byte @Nullable [] b) {
            return a == null || b != null && Arrays.compareUnsigned(a, b) > 0 ? b : a;
        }
    }

    /** The field is there. */
    record Present(int clause) implements FieldCondition {}
}
