package pl.krakow.centra.reporting.counting.bitmap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

import pl.krakow.centra.reporting.counting.domain.MemberSet;

/** A set of members as a compressed bitmap; 3,000 of them take a few kilobytes. Nothing changes the bitmap. */
public record RoaringMemberSet(RoaringBitmap bitmap) implements MemberSet {

    @Override
    public int size() {
        return bitmap.getCardinality();
    }

    @Override
    public boolean contains(int ordinal) {
        return bitmap.contains(ordinal);
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

    public static RoaringMemberSet fromBytes(byte[] bytes) {
        return fromBytes(ByteBuffer.wrap(bytes));
    }

    public static RoaringMemberSet fromBytes(ByteBuffer bytes) {
        RoaringBitmap bitmap = new RoaringBitmap();
        try {
            bitmap.deserialize(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored set of members cannot be read", e);
        }
        return new RoaringMemberSet(bitmap);
    }
}
