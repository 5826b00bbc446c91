@NullMarked
package pl.krakow.centra.volunteering.opportunities.mongo;

import org.jspecify.annotations.NullMarked;
