-- The tables Waline expects in PostgreSQL. Its storage asks for lower-case column names and for a sequence
-- named after each table.
CREATE SEQUENCE wl_comment_seq;
CREATE TABLE wl_comment (
  id int PRIMARY KEY DEFAULT nextval('wl_comment_seq'),
  user_id int,
  comment text,
  insertedat timestamp(0),
  ip varchar(100) DEFAULT '',
  link varchar(255),
  mail varchar(255),
  nick varchar(255),
  pid int,
  rid int,
  sticky numeric,
  status varchar(50) NOT NULL DEFAULT '',
  "like" numeric,
  ua text,
  url varchar(255),
  createdat timestamp(0) DEFAULT current_timestamp,
  updatedat timestamp(0) DEFAULT current_timestamp
);

CREATE SEQUENCE wl_counter_seq;
CREATE TABLE wl_counter (
  id int PRIMARY KEY DEFAULT nextval('wl_counter_seq'),
  time int,
  reaction0 int,
  reaction1 int,
  reaction2 int,
  reaction3 int,
  reaction4 int,
  reaction5 int,
  reaction6 int,
  reaction7 int,
  reaction8 int,
  url varchar(255) NOT NULL DEFAULT '',
  createdat timestamp(0) DEFAULT current_timestamp,
  updatedat timestamp(0) DEFAULT current_timestamp
);

CREATE SEQUENCE wl_users_seq;
CREATE TABLE wl_users (
  id int PRIMARY KEY DEFAULT nextval('wl_users_seq'),
  display_name varchar(255) NOT NULL DEFAULT '',
  email varchar(255) NOT NULL DEFAULT '',
  password varchar(255) NOT NULL DEFAULT '',
  type varchar(50) NOT NULL DEFAULT '',
  label varchar(255),
  url varchar(255),
  avatar varchar(255),
  github varchar(255),
  twitter varchar(255),
  facebook varchar(255),
  google varchar(255),
  weibo varchar(255),
  qq varchar(255),
  "2fa" varchar(32),
  createdat timestamp(0) DEFAULT current_timestamp,
  updatedat timestamp(0) DEFAULT current_timestamp
);
