package pl.krakow.centra.volunteering.volunteers.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as lists sort and search it: small letters without their marks, so that it is found however it is typed. */
public final class SortedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private SortedName() {}

    public static String of(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('ł', 'l').strip();
    }
}
