package pl.krakow.centra.kit.certificate.domain;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A name as it is compared: its parts without case, accents and order, so that {@code KOWALSKI Józef} is
 * {@code Jozef Kowalski}. Alphabets stay apart: a name written in Cyrillic matches one written in Cyrillic.
 */
public record HolderName(List<String> parts) {

    public static HolderName of(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                // part of the letters й and ї, as of ą or é; neither alphabet tells two names apart by them alone
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l');
        return new HolderName(Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .sorted()
                .toList());
    }

    public boolean isNobodys() {
        return parts.isEmpty();
    }
}
