package pl.krakow.centra.sites.city;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;

import pl.krakow.centra.sites.site.Site;

/** The centres with their operators, past, present and coming, as the catalogue has them. */
@Controller
@RequiredArgsConstructor
class OperatorsController {

    private final CityOffice office;

    @GetMapping("/operators")
    String operators(Site.CityOffice site, HttpServletRequest request, Model model) {
        return office.visit(request, new LinkedMultiValueMap<>(), model).isEmpty() ? CityOffice.DOOR : "city/operators";
    }

    /** Every page of the city office, for the phone's bar of five. */
    @GetMapping("/all")
    String all(Site.CityOffice site, HttpServletRequest request, Model model) {
        return office.visit(request, new LinkedMultiValueMap<>(), model).isEmpty() ? CityOffice.DOOR : "city/all";
    }
}
