package pl.krakow.centra.sites.staff.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.forms.Problems;

/**
 * What a photograph shows, for who doesn't see it, as somebody typed it.
 *
 * @param words by language; Polish is needed
 * @param place among the room's photographs, from 1; empty for a new one, which comes last
 */
record PictureForm(Map<String, String> words, String place) {

    static final List<String> LANGUAGES = List.of("pl", "en", "uk");
    static final int LONGEST = 300;

    static PictureForm fresh() {
        return new PictureForm(Map.of(), "");
    }

    static PictureForm of(Room.Picture picture, int place) {
        return new PictureForm(picture.alternatives(), Integer.toString(place));
    }

    /** @param prefix what the names of its fields begin with: the page has a form for each photograph */
    static PictureForm read(MultiValueMap<String, String> fields, String prefix) {
        Map<String, String> words = new LinkedHashMap<>();
        for (var language : LANGUAGES) {
            var text = fields.getFirst(prefix + "words." + language);
            if (text != null && !text.isBlank()) {
                words.put(language, text.strip());
            }
        }
        var place = fields.getFirst(prefix + "place");
        return new PictureForm(words, place == null ? "" : place);
    }

    /** Empty where nothing was typed. */
    public String in(String language) {
        return words.getOrDefault(language, "");
    }

    @Nullable
    String inIfAny(String language) {
        return words.get(language);
    }

    void check(Problems problems, String prefix) {
        problems.check(prefix + "words.pl", words.containsKey("pl"), "set.picture.words.mistake");
        words.forEach((language, text) ->
                problems.check(prefix + "words." + language, text.length() <= LONGEST, "set.picture.words.long"));
    }

    /** Where nobody chose a place, the one it has. */
    int placeOr(int now) {
        return place.matches("[1-9]\\d?") ? Integer.parseInt(place) : now;
    }
}
