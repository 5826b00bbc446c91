package pl.krakow.centra.sites.residents.nearby;

import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.residents.my.MyPages;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Districts;

/** Lets a page of the residents' site ask where somebody looks from. At a centre's own site there is nothing to choose. */
@Component
@RequiredArgsConstructor
public class WhereFrom {

    private final CentreCatalogue catalogue;
    private final Districts districts;

    /** What the form says, told to the page too. Where somebody is belongs in nobody's cache; a district is no secret. */
    public Nearby read(Site site, MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
        var nearby = site instanceof Site.Residents ? Nearby.read(form, catalogue) : Nearby.NOWHERE;
        if (nearby.own()) {
            MyPages.keepToOneself(response);
        }
        model.addAttribute("nearby", nearby);
        model.addAttribute("distances", Nearby.DISTANCES);
        model.addAttribute("districts", districts.slugs());
        return nearby;
    }
}
