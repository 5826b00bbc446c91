package pl.krakow.centra.reporting.usage.bitmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

import pl.krakow.centra.reporting.usage.domain.BeneficiarySet;

/** A set of beneficiaries as a compressed bitmap; 3,000 of them take a few kilobytes. Nothing changes the bitmap. */
public record RoaringBeneficiarySet(RoaringBitmap bitmap) implements BeneficiarySet {

    @Override
    public int size() {
        return bitmap.getCardinality();
    }

    @Override
    public List<Integer> after(int ordinal, int limit) {
        PeekableIntIterator members = bitmap.getIntIterator();
        members.advanceIfNeeded(ordinal + 1);
        List<Integer> next = new ArrayList<>();
        while (members.hasNext() && next.size() < limit) {
            next.add(members.next());
        }
        return next;
    }

    /** The set in the portable format of <a href="https://github.com/RoaringBitmap/RoaringFormatSpec">Roaring</a>. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
        bitmap.serialize(bytes);
        return bytes.array();
    }

    public static RoaringBeneficiarySet fromBytes(byte[] bytes) {
        RoaringBitmap bitmap = new RoaringBitmap();
        try {
            bitmap.deserialize(ByteBuffer.wrap(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored set of beneficiaries cannot be read", e);
        }
        return new RoaringBeneficiarySet(bitmap);
    }
}
