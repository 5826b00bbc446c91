/** The kit's parameters of controllers: revision, paging and centre. */
@NullMarked
package pl.krakow.centra.kit.web.mvc;

import org.jspecify.annotations.NullMarked;
