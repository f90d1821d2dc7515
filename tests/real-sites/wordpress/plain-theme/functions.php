<?php
add_action('after_setup_theme', function () {
    add_theme_support('title-tag');
    add_theme_support('html5', ['comment-list', 'comment-form']);
});
add_action('wp_enqueue_scripts', function () {
    wp_enqueue_style('plain-theme', get_stylesheet_uri());
    if (is_singular()) {
        wp_enqueue_script('comment-reply');
    }
});
