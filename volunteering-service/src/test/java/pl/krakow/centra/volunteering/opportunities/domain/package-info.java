@NullMarked
package pl.krakow.centra.volunteering.opportunities.domain;

import org.jspecify.annotations.NullMarked;
