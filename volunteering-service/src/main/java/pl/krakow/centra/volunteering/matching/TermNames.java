package pl.krakow.centra.volunteering.matching;

import java.util.Locale;

import org.springframework.stereotype.Component;

/** What skills and qualifications are called. */
@Component
class TermNames {

    String name(String slug, Locale language) {
        return slug.replace('-', ' ');
    }
}
