/** Groups that are led step by step to an organisation of their own. */
@NullMarked
package pl.krakow.centra.sites.api.incubation;

import org.jspecify.annotations.NullMarked;
