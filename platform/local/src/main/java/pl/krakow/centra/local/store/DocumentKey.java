package pl.krakow.centra.local.store;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Where a document lies: the encoded value of its {@code _id}. */
record DocumentKey(byte[] bytes) {

    static DocumentKey of(@Nullable Object id) {
        return new DocumentKey(KeyEncoding.of(id));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentKey key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
