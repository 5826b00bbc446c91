package pl.krakow.centra.sites.residents.nearby;

import static java.util.Comparator.comparing;

import java.text.Collator;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/** Lets a page of the residents' site ask where somebody looks from. At a centre's own site there is nothing to choose. */
@Component
@RequiredArgsConstructor
public class WhereFrom {

    private final CentreCatalogue catalogue;
    private final Words words;

    /** What the form says, told to the page too. Where somebody is belongs in nobody's cache; a district is no secret. */
    public Nearby read(Site site, MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
        var nearby = site instanceof Site.Residents ? Nearby.read(form, catalogue) : Nearby.NOWHERE;
        if (nearby.own()) {
            MyPages.keepToOneself(response);
        }
        model.addAttribute("nearby", nearby);
        model.addAttribute("distances", Nearby.DISTANCES);
        model.addAttribute(
                "districts",
                catalogue.city().districts().keySet().stream()
                        .sorted(comparing(
                                slug -> words.named("part.district", slug),
                                Collator.getInstance(LocaleContextHolder.getLocale())))
                        .toList());
        return nearby;
    }
}
