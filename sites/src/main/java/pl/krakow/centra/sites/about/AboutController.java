package pl.krakow.centra.sites.about;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.krakow.centra.sites.site.Site;

/** The living style page and the accessibility statement, at every host. */
@Controller
class AboutController {

    @GetMapping("/style")
    String style(Site site, Model model) {
        model.addAttribute("tokens", Token.ALL);
        return "about/style";
    }

    @GetMapping("/accessibility")
    String accessibility(Site site) {
        return "about/accessibility";
    }
}
