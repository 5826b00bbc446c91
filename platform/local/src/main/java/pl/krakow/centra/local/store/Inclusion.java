package pl.krakow.centra.local.store;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import org.jspecify.annotations.Nullable;

/**
 * A projection that says nothing but which fields to keep, which is what nearly all say. It is taken apart once, and copies
 * what it keeps from the encoded document, in the order in which it lies there.
 */
final class Inclusion {

    private static final int INT_BYTES = 4;

    private final FieldNames names;
    private final List<Inclusion> below;

    private Inclusion(Wanted wanted) {
        this.names = new FieldNames(wanted.fields.keySet());
        this.below = wanted.fields.values().stream().map(Inclusion::new).toList();
    }

    /**
     * @param fields what is kept of each field that is; nothing below it means all of it
     */
    private record Wanted(Map<String, Wanted> fields) {

        Wanted() {
            this(new LinkedHashMap<>());
        }

        /** False for paths that positions or each other's prefixes make special. */
        boolean add(List<String> path) {
            var at = this;
            for (int depth = 0; depth < path.size(); depth++) {
                var name = path.get(depth);
                boolean last = depth == path.size() - 1;
                if (name.isEmpty() || name.startsWith("$") || Character.isDigit(name.charAt(0))) {
                    return false;
                }
                var below = at.fields.get(name);
                if (below == null) {
                    below = last ? new Wanted(Map.of()) : new Wanted();
                    at.fields.put(name, below);
                } else if (last || below.fields.isEmpty()) {
                    return false;
                }
                at = below;
            }
            return true;
        }
    }

    /** What the projection says; null when it says anything more. */
    static @Nullable Inclusion of(@Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return null;
        }
        var wanted = new Wanted();
        if (!projection.containsKey("_id")) {
            wanted.fields.put("_id", new Wanted(Map.of()));
        }
        for (var field : projection.entrySet()) {
            boolean kept = Utils.isTrue(field.getValue());
            if (field.getKey().equals("_id") && !kept) {
                continue;
            }
            boolean plain = field.getValue() instanceof Number || field.getValue() instanceof Boolean;
            if (!plain || !kept || !wanted.add(Utils.splitPath(field.getKey()))) {
                return null;
            }
        }
        return wanted.fields.isEmpty() ? null : new Inclusion(wanted);
    }

    private boolean isWhole() {
        return below.isEmpty();
    }

    /** What is kept of an encoded document: never more than there was, so there is room for it. */
    byte[] keep(byte[] document) {
        var kept = new byte[document.length];
        return Arrays.copyOf(kept, keep(document, 0, kept, 0));
    }

    /** @return the position behind what was written */
    private int keep(byte[] from, int at, byte[] to, int start) {
        int end = endOfElements(from, at);
        int written = start + INT_BYTES;
        for (int element = at + INT_BYTES; element < end; ) {
            byte type = from[element];
            int nameEnd = BsonBytes.endOfText(from, element + 1);
            int next = BsonBytes.endOfValue(from, nameEnd + 1, type);
            int field = names.indexOf(from, element + 1, nameEnd);
            if (field >= 0) {
                var wanted = below.get(field);
                int head = nameEnd + 1 - element;
                if (wanted.isWhole()) {
                    System.arraycopy(from, element, to, written, next - element);
                    written += next - element;
                } else if (isComposite(type)) {
                    System.arraycopy(from, element, to, written, head);
                    written = wanted.keep(type, from, nameEnd + 1, to, written + head);
                }
            }
            element = next;
        }
        return close(to, start, written);
    }

    private int keep(byte type, byte[] from, int at, byte[] to, int start) {
        return type == BsonConstants.TYPE_ARRAY ? keepOfEach(from, at, to, start) : keep(from, at, to, start);
    }

    /** Of a list what its documents keep; of what has no fields nothing. */
    private int keepOfEach(byte[] from, int at, byte[] to, int start) {
        int end = endOfElements(from, at);
        int written = start + INT_BYTES;
        int position = 0;
        for (int element = at + INT_BYTES; element < end; ) {
            byte type = from[element];
            int value = BsonBytes.endOfText(from, element + 1) + 1;
            if (isComposite(type)) {
                to[written] = type;
                written = name(position++, to, written + 1);
                written = keep(type, from, value, to, written);
            }
            element = BsonBytes.endOfValue(from, value, type);
        }
        return close(to, start, written);
    }

    private static int endOfElements(byte[] from, int at) {
        return at + BsonBytes.readInt(from, at) - 1;
    }

    private static int close(byte[] to, int start, int written) {
        to[written] = BsonConstants.TERMINATING_BYTE;
        BsonBytes.writeInt(to, start, written + 1 - start);
        return written + 1;
    }

    private static int name(int position, byte[] to, int at) {
        var digits = Integer.toString(position);
        int written = at;
        for (int i = 0; i < digits.length(); i++) {
            to[written++] = (byte) digits.charAt(i);
        }
        to[written] = BsonConstants.STRING_TERMINATION;
        return written + 1;
    }

    private static boolean isComposite(byte type) {
        return type == BsonConstants.TYPE_EMBEDDED_DOCUMENT || type == BsonConstants.TYPE_ARRAY;
    }
}
