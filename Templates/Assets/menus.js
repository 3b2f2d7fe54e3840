// Closes the menus of the navigation with the Escape key, or when somebody goes elsewhere. Without it they close as they open.
(() => {
    function closeMenus(isLeft, focuses) {
        for (const menu of document.querySelectorAll(".menu details[open]")) {
            if (!isLeft(menu)) continue;
            if (focuses && menu.contains(document.activeElement)) menu.querySelector("summary").focus();
            menu.open = false;
        }
    }

    document.addEventListener("keydown", ({ key }) => key === "Escape" && closeMenus(() => true, true));
    // Not while a button is pressed or gets the focus: in a narrow window everything moves when a menu closes.
    document.addEventListener("click", ({ target }) => closeMenus((menu) => !menu.contains(target)));
    document.addEventListener("keyup", ({ key }) => key === "Tab" && closeMenus((menu) => !menu.contains(document.activeElement)));
})();
