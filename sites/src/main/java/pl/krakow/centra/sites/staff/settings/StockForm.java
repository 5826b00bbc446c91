package pl.krakow.centra.sites.staff.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomDetails;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.forms.Problems;

/** Movable equipment as it was typed, with empty lines for more; a line without a name or count is gone. */
record StockForm(List<Line> lines) {

    private static final int MORE = 3;
    private static final int MOST = 100;

    /** Pieces of one kind. */
    record Line(String code, String name, String count) {

        boolean isEmpty() {
            return name.isEmpty() && count.isEmpty();
        }
    }

    static StockForm of(RoomsApi.Stock stock) {
        var lines = new ArrayList<Line>();
        stock.equipment()
                .forEach(piece -> lines.add(new Line(
                        piece.code(),
                        piece.names().getOrDefault("pl", piece.name() == null ? piece.code() : piece.name()),
                        String.valueOf(piece.count()))));
        for (int i = 0; i < MORE; i++) {
            lines.add(new Line("", "", ""));
        }
        return new StockForm(lines);
    }

    static StockForm read(MultiValueMap<String, String> fields) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < MOST && fields.containsKey("equipment." + i + ".name"); i++) {
            lines.add(new Line(
                    one(fields, "equipment." + i + ".code"),
                    one(fields, "equipment." + i + ".name"),
                    one(fields, "equipment." + i + ".count")));
        }
        return new StockForm(lines);
    }

    Problems problems() {
        var problems = new Problems();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            problems.check(
                    "equipment." + i + ".name", line.isEmpty() || !line.name().isEmpty(), "set.stock.name.mistake");
            problems.check(
                    "equipment." + i + ".count",
                    line.isEmpty() || line.count().matches("\\d{1,5}"),
                    "bk.count.mistake");
        }
        return problems;
    }

    RoomsApi.StockChange change(RoomsApi.Stock there) {
        Map<String, Room.Equipment> before = new TreeMap<>();
        there.equipment().forEach(piece -> before.put(piece.code(), piece));
        return new RoomsApi.StockChange(lines.stream()
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    Map<String, String> names = new TreeMap<>();
                    var known = before.get(line.code());
                    if (known != null) {
                        names.putAll(known.names());
                    }
                    names.put("pl", line.name());
                    return new RoomDetails.Piece(
                            line.code().isEmpty() ? code(line.name()) : line.code(),
                            names,
                            Integer.parseInt(line.count()));
                })
                .toList());
    }

    /** A new piece is known by the plain letters of its name. */
    private static String code(String name) {
        var plain = java.text.Normalizer.normalize(
                        name.toLowerCase(java.util.Locale.ROOT).replace('ł', 'l'), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty()
                ? "piece"
                : plain.substring(0, Math.min(40, plain.length())).replaceAll("-$", "");
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        var value = fields.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
